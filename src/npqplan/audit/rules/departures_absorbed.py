"""If any one holder of a key post left, it could be made good from within.

Who it is about. Holders of key posts, at the school where they work; `posts` and `roles` narrow it to
those who hold such a post.

The rule. After the departure, with people staying or moving to posts that they are ready for, no more key
posts stand uncovered than if nobody left. `at_most` lets so many departures pass. It is not known where a
departure could be made good if something that nobody told is as hoped.

Source. A convention of this project; the departures are those of `npqplan recommend`, and `npqplan whatif
--leaves ID` shows who would follow.

Example. `{rule: departures-absorbed, at_most: 1}`
"""

from collections.abc import Iterator

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts
from npqplan.audit.hoping import question_of
from npqplan.audit.reach import reaches
from npqplan.report.result import Departure
from npqplan.rules.verdict import Met, NotMet, Reason, Unknown, Verdict

SLUG = "departures-absorbed"
TAKES = Takes("at_most", exceptions=True, narrowed_by=("posts", "roles", "schools"))


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One for each holder."""
    lost = {line.person: line for line in facts.result.cover.departures.not_absorbed}
    for person in facts.organisation.people_of.get(school, ()):
        held = [post for post in facts.organisation.posts_held_by.get(person.id, ()) if post.key]
        if not any(reaches(asked, post) for post in held):
            continue
        if person.id in lost:
            line = lost[person.id]
            yield Line((person.id,), _verdict(line, facts), -len(line.adds))
        else:
            yield Line((person.id,), Met(Reason("departure-absorbed", {"person": person.id})))


def _verdict(line: Departure, facts: Facts) -> Verdict:
    reason = Reason("departure", {"person": line.person, "posts": line.adds})
    found = facts.pipelines
    question = question_of((each for post in line.adds for each in found.prospects[post]), facts.as_of)
    if question is not None:
        at_best = facts.hoped_moves.least_uncovered(frozenset({line.person}))
        if at_best.fewest <= facts.hoped_moves.least_uncovered(frozenset()).fewest:
            return Unknown(reason, question)
    return NotMet(reason)
