"""Posts: those that a roster lists, and those that follow from people's roles.

Every key role gives one post for each holder; a listed post takes the place of those of its holders
and roles. Roles of middle leaders give posts too, which are not key. Ids of posts are unique in the
trust: where two schools use the same one, each is told apart by its school ("fairfield.head").
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from npqplan.catalogue.lookup import Index
from npqplan.diagnostics import Finding, Place, quoted
from npqplan.organisation.homes import Draft, Home
from npqplan.organisation.model import Post
from npqplan.organisation.order import canonical
from npqplan.organisation.references import References
from npqplan.organisation.words import Interpreter
from npqplan.roster.schools import PostEntry


def listed_posts(homes: Iterable[Home], drafts: Mapping[str, Draft], people: References) -> tuple[Post, ...]:
    """The posts under `posts:`, each with an id of its own."""
    found: list[Post] = []
    given: list[bool] = []
    for home in homes:
        for entry, place in home.section.posts:
            post = _listed(entry, place, home, drafts, people)
            if post is not None:
                found.append(post)
                given.append(entry.id is not None)
    return _told_apart(found, given, people.interpreter)


def derived_posts(
    drafts: Iterable[Draft], listed: Sequence[Post], index: Index, interpreter: Interpreter
) -> tuple[Post, ...]:
    """The posts that follow from roles and that no listed post stands for."""
    homes: dict[tuple[str, str], set[str | None]] = {}
    for post in listed:
        for holder in post.holders:
            for slug in post.roles:
                homes.setdefault((holder, slug), set()).add(post.school)
    ids = {post.id: post for post in listed}
    found: list[Post] = []
    for draft in drafts:
        for now in draft.roles:
            role = index.roles.get(now.role)
            if role is None or not (role.key or role.level == "middle"):
                continue
            listed_in = homes.get((draft.id, now.role), set())
            if draft.school in listed_in or None in listed_in or (listed_in and draft.school is None):
                continue
            id_ = f"{draft.id}.{now.role}"
            if id_ in ids:
                interpreter.note(
                    "repeated-id",
                    "this is the id of the post that follows from somebody's role",
                    ids[id_].place / "id",
                    "give the post another id",
                )
                continue
            found.append(
                Post(
                    id_,
                    draft.school,
                    (now.role,),
                    (),
                    (draft.id,),
                    role.importance,
                    role.key,
                    place=now.place,
                )
            )
    return tuple(found)


def _listed(
    entry: PostEntry,
    place: Place,
    home: Home,
    drafts: Mapping[str, Draft],
    people: References,
) -> Post | None:
    interpreter = people.interpreter
    roles = _roles(entry, place, home, interpreter)
    remits = interpreter.remits(entry.leads, place, "leads")
    if not roles and not remits:
        if not entry.role and not entry.leads and interpreter.kept.is_whole(place):
            interpreter.note(
                "post-without-role",
                "this post has neither a role nor anything it leads",
                place,
                "add a line `role:`, or `leads:` with what it leads",
            )
        return None
    holders = people.find_all(entry.holder, home.school, place, "holder")
    if entry.holder and entry.vacant:
        interpreter.note(
            "vacant-but-held",
            "this post is vacant and has a holder",
            place / "vacant",
            "take out `vacant`, or the `holder`",
        )
    if not entry.holder and not entry.vacant and interpreter.kept.is_whole(place):
        there = [draft for draft in drafts.values() if draft.school == home.school]
        holders = _likely_holders(roles, remits, place, there, interpreter)
    known = [interpreter.index.roles[role] for role in roles]
    critical = any(role.importance == "critical" for role in known)
    return Post(
        id=entry.id or f"{'-and-'.join(sorted(holders)) or 'vacant'}.{(*roles, *remits)[0]}",
        school=home.school,
        roles=roles,
        remits=remits,
        holders=tuple(sorted(holders, key=lambda holder: canonical(home.school, holder))),
        importance=entry.importance or ("critical" if critical else "important"),
        key=any(role.key for role in known) if entry.key is None else entry.key,
        needed_by=entry.needed_by,
        listed=True,
        place=place,
    )


def _roles(entry: PostEntry, place: Place, home: Home, interpreter: Interpreter) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for at, word in enumerate(entry.role):
        slug = interpreter.role(word, home.phase, place, "role", at)
        if slug in found:
            interpreter.repeated(word, place, "role", at)
        elif slug is not None:
            found[slug] = None
    return tuple(found)


def _likely_holders(
    roles: Sequence[str],
    remits: Sequence[str],
    place: Place,
    there: Iterable[Draft],
    interpreter: Interpreter,
) -> tuple[str, ...]:
    """Who is meant where a post names nobody: the only one there with its role, or failing that its remit."""
    likely = [
        draft.id
        for draft in there
        if any(now.role in roles for now in draft.roles)
        or (
            not roles
            and {interpreter.index.remit_slug(word) for word in draft.entry.leads}.issuperset(remits)
        )
    ]
    alone = len(likely) == 1
    taken = "held by the only person with its role or remit" if alone else "vacant"
    interpreter.findings.append(
        Finding(
            "holder-not-told",
            "warning",
            f"this post names no holder and is not said to be vacant; it is taken as {taken}",
            place,
            "add `holder` and the id of a person, or `vacant: yes`",
        )
    )
    return tuple(likely) if alone else ()


def _told_apart(posts: Sequence[Post], given: Sequence[bool], interpreter: Interpreter) -> tuple[Post, ...]:
    """Ids that two schools share are told apart by the school; shared in one school, they are an error."""
    schools: dict[str, Counter[str | None]] = {}
    for post in posts:
        schools.setdefault(post.id, Counter())[post.school] += 1
    found: dict[str, Post] = {}
    for post, has_id in zip(posts, given, strict=True):
        shared = len(schools[post.id]) > 1 and post.school is not None
        apart = replace(post, id=f"{post.school}.{post.id}") if shared else post
        if apart.id not in found:
            found[apart.id] = apart
        elif has_id:
            interpreter.note(
                "repeated-id",
                f"another post has the id {quoted(post.id)}",
                post.place / "id",
                "give each post an id of its own",
            )
        else:
            interpreter.note(
                "needs-id",
                "another post here has the same role and holder, so that nothing tells the two apart",
                post.place,
                "give each an id of its own",
            )
    return tuple(found.values())


def seats_of(posts: Iterable[Post]) -> Iterator[tuple[str, Post]]:
    """Each holder of each post, with the post."""
    return ((holder, post) for post in posts for holder in post.holders)
