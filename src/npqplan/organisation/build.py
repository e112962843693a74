"""From rosters to the organisation: ids made, words understood, posts derived, all in canonical order.

What is faulty is said and left out, so that every other finding still comes out in the same run. An
organisation is always made where there is a school in it; whether it may be used is for the findings
to say: with an error among them, it is not what its writers meant.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from npqplan.catalogue.lookup import Index
from npqplan.diagnostics import Finding
from npqplan.documents import Document
from npqplan.organisation.homes import Draft, Home, find_homes, find_people
from npqplan.organisation.horizon import horizon_years
from npqplan.organisation.left_out import look_through
from npqplan.organisation.model import Organisation, Person, PlanWishes, Post, RoleNow
from npqplan.organisation.order import canonical
from npqplan.organisation.people import Directory, build_person
from npqplan.organisation.posts import derived_posts, listed_posts, seats_of
from npqplan.organisation.references import Known, References
from npqplan.organisation.schools import build_school
from npqplan.organisation.sections import Sections, cut
from npqplan.organisation.twins import each_once
from npqplan.organisation.wishes import build_wishes
from npqplan.organisation.words import Interpreter
from npqplan.roster.reading import ReadRoster, kept_of


class Built(Struct, frozen=True):
    """An organisation (None: there is no school in the rosters) and what was wrong on the way."""

    organisation: Organisation | None
    findings: tuple[Finding, ...]


def build(rosters: Iterable[ReadRoster], index: Index, as_of: date = date.min) -> Built:
    """The organisation that some rosters describe. `findings` leaves out those of reading the rosters.

    `as_of` bears on nothing but hints: which intakes are still to come.
    """
    read = list(rosters)
    kept = kept_of(read)
    interpreter = Interpreter(index, kept, as_of)
    sections = each_once(cut(read, kept))
    interpreter.findings += sections.findings
    documents = tuple(each.document for each in read)
    if not sections.schools and sections.trust is None:
        nobody = References("person", (), documents, interpreter)
        look_through(read, {}, _directory(nobody, (), {}, (), elsewhere=False))
        return Built(None, tuple(interpreter.findings))
    organisation = _assemble(sections, read, documents, interpreter)
    return Built(organisation, tuple(interpreter.findings))


def _assemble(
    sections: Sections, read: Sequence[ReadRoster], documents: tuple[Document, ...], interpreter: Interpreter
) -> Organisation:
    index = interpreter.index
    homes = find_homes(sections, interpreter)
    everybody = find_people(homes, interpreter)
    drafts = {id_: draft for id_, draft in everybody.items() if not draft.is_twin}
    people = References("person", [_known_person(draft) for draft in drafts.values()], documents, interpreter)
    listed = listed_posts(homes, drafts, people)
    posts = (*listed, *derived_posts(drafts.values(), listed, index, interpreter))
    directory = _directory(people, homes, drafts, posts, elsewhere=sections.trust is None)
    at_home = {home.section.place: home.school for home in homes}
    look_through(read, at_home, directory, sections.left_out)
    own = sections.plan
    plan = PlanWishes(horizon_years=horizon_years(sections, interpreter))
    plan = build_wishes(*own, None, people, plan) if own else plan
    schools = [build_school(home, home.entry, people, plan) for home in homes if home.entry]
    return Organisation(
        name=_name(sections),
        is_trust=sections.is_trust,
        schools=tuple(sorted(schools, key=lambda school: canonical(school.id, ""))),
        people=_people(everybody, listed, directory),
        posts=tuple(sorted(posts, key=lambda post: canonical(post.school, post.id))),
        plan=plan,
        moves_between_schools=sections.moves_between_schools,
        reviewed_on=_reviewed_on(sections),
    )


def _directory(
    people: References,
    homes: Iterable[Home],
    drafts: Mapping[str, Draft],
    posts: Iterable[Post],
    *,
    elsewhere: bool,
) -> Directory:
    documents, interpreter = people.documents, people.interpreter
    return Directory(
        people,
        References("post", [_known_post(post, drafts) for post in posts], documents, interpreter),
        References("school", [*_known_schools(homes)], documents, interpreter, elsewhere),
    )


def _known_person(draft: Draft) -> Known:
    return Known(draft.id, draft.school, draft.place, draft.made_id, draft.entry.id, draft.entry.name)


def _known_post(post: Post, drafts: Mapping[str, Draft]) -> Known:
    """A post; its id counts as made where somebody's name is in it."""
    made = any(drafts[holder].made_id and holder in post.id for holder in post.holders)
    plain = post.id.removeprefix(f"{post.school}.") if post.listed else post.id
    return Known(post.id, post.school, post.place, made, plain)


def _known_schools(homes: Iterable[Home]) -> Iterable[Known]:
    for home in homes:
        if home.school and home.entry:
            made = home.entry.id is None
            yield Known(home.school, None, home.section.place, made, home.entry.id, home.entry.name)


def _people(drafts: Mapping[str, Draft], listed: Sequence[Post], directory: Directory) -> tuple[Person, ...]:
    """Everybody, with the roles and remits that listed posts give them."""
    posts: dict[str, list[Post]] = {}
    for holder, post in seats_of(listed):
        posts.setdefault(holder, []).append(post)
    people: list[Person] = []
    for draft in drafts.values():
        roles = draft.roles
        leads: tuple[str, ...] = ()
        if draft.id in posts:
            held = sorted(posts[draft.id], key=lambda post: canonical(post.school, post.id))
            had = {now.role for now in roles}
            added = dict.fromkeys(role for post in held for role in post.roles if role not in had)
            places = {role: post.place for post in held for role in post.roles}
            roles = (*roles, *(RoleNow(role, None, places[role]) for role in added))
            leads = tuple(remit for post in held for remit in post.remits)
        person = build_person(draft, roles, leads, directory)  # of a twin, only for what is wrong with it
        people += [] if draft.is_twin else [person]
    return tuple(sorted(people, key=lambda person: canonical(person.school, person.id)))


def _name(sections: Sections) -> str:
    if sections.trust:
        return sections.trust.entry.name
    if len(sections.schools) == 1:
        return sections.schools[0].entry.name
    return f"{len(sections.schools)} schools"


def _reviewed_on(sections: Sections) -> date | None:
    """The trust's own day; without one, the day by which every school had been gone through."""
    if sections.trust and sections.trust.reviewed_on:
        return sections.trust.reviewed_on
    days = [section.reviewed_on for section in sections.schools]
    told = [day for day in days if day]
    return min(told) if told and len(told) == len(days) else None
