"""From what somebody types to what is to be explained: a person, a post, or a person's place in an NPQ."""

from npqplan.catalogue import index_of
from npqplan.catalogue.lookup import suggest
from npqplan.catalogue.names import key, nearest
from npqplan.organisation.model import Organisation, Post
from npqplan.report.explain_result import Subject
from npqplan.report.prose import joined
from npqplan.workflows.people import Nobody, people
from npqplan.workflows.reading import Ready


def subject(
    person: str | None, post: str | None, why_not: str | None, written: Ready, shown: Ready
) -> Subject | str:
    """What one of three was typed, by the ids that the answer may show; else what is wrong with it."""
    given = [each for each in (person, post, why_not) if each is not None]
    if len(given) != 1:
        return "give one of --person ID, --post ID and --why-not PERSON:NPQ"
    if person is not None:
        found = people([person], written, shown, option="--person")
        return str(found) if isinstance(found, Nobody) else Subject("person", person=next(iter(found)))
    if post is not None:
        return _post(post, written, shown)
    return _place(why_not or "", written, shown)


def _place(typed: str, written: Ready, shown: Ready) -> Subject | str:
    who, colon, what = typed.rpartition(":")
    if not colon or not who.strip() or not what.strip():
        return "--why-not asks for a person and an NPQ, such as khan:NPQH"
    index = index_of(shown.catalogue)
    npq = index.npq_code(what)
    if npq is None:
        near = [code for code in suggest(what, index.npq_words) if code in index.npqs]
        return f'"{what.strip()}" is not an NPQ in the catalogue{_hint(near)}'
    found = people([who], written, shown, option="--why-not")
    if isinstance(found, Nobody):
        return str(found)
    return Subject("why_not", person=next(iter(found)), npq=npq)


def _post(typed: str, written: Ready, shown: Ready) -> Subject | str:
    """A post by its id, or by its role where there is only one such post."""
    own, coded = written.organisation.posts, shown.organisation.post_by_id
    word = typed.strip()
    codes = {here.id: there.id for here, there in zip(own, shown.organisation.posts, strict=True)}
    meant = [each.id for each in own if each.id == word]
    meant = meant or [each.id for each in own if key(each.id) == key(word)]
    meant = meant or _by_role(word, written)
    if len(meant) == 1:
        return Subject("post", post=codes[meant[0]])
    if shown is not written:
        if word.upper() in coded:
            return Subject("post", post=word.upper())
        return "--post names no post of the roster, or several"
    if meant:
        return f'"{word}" could be {joined(meant, "or")}: give one of these ids'
    words = {key(each.id): each.id for each in own}
    words |= {key(role): role for each in own for role in each.roles}
    return f'"{word}" is no post of the roster{_hint([words[one] for one in nearest(key(word), words)])}'


def _by_role(word: str, written: Ready) -> list[str]:
    organisation: Organisation = written.organisation
    index = index_of(written.catalogue)

    def is_meant(post: Post) -> bool:
        school = organisation.school_by_id[post.school] if post.school else None
        return index.role_slug(word, school.phase if school else None) in post.roles

    return sorted(post.id for post in organisation.posts if is_meant(post))


def _hint(near: list[str]) -> str:
    return f"; did you mean {near[0]}?" if near else ""
