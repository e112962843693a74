"""What an audit looks at: the answer of `recommend`, and the problem that it answers."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct

from npqplan.audit.hoping import kindest
from npqplan.organisation.model import NpqRecord, Organisation, Person
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.report.result import Result
from npqplan.rules.duties import Lack, lacking
from npqplan.rules.outlook import Outlook
from npqplan.rules.verdict import Question
from npqplan.succession.moves import Moves, moves_of
from npqplan.succession.pipeline import Pipelines


class Facts(Struct, frozen=True, dict=True):
    """An organisation, who could step up in it, and the plan that `recommend` makes for it."""

    problem: Problem
    result: Result

    @property
    def pipelines(self) -> Pipelines:
        """Who could step up to which post."""
        return self.problem.pipelines

    @property
    def outlook(self) -> Outlook:
        """From where we look."""
        return self.problem.outlook

    @property
    def organisation(self) -> Organisation:
        """The schools, people and posts."""
        return self.problem.organisation

    @property
    def as_of(self) -> date:
        """The day of the audit."""
        return self.problem.outlook.as_of

    @cached_property
    def hoped(self) -> Pipelines:
        """The same if every unknown fact were as kind as can be."""
        return kindest(self.pipelines)

    @cached_property
    def hoped_moves(self) -> Moves:
        """Who could move where today, if it were."""
        return moves_of(self.hoped)

    @property
    def scopes(self) -> tuple[str | None, ...]:
        """The schools by id; in a trust, first the trust itself (None)."""
        schools = tuple(school.id for school in self.organisation.schools)
        return (None, *schools) if self.organisation.is_trust else schools

    @cached_property
    def duty_holders(self) -> Mapping[tuple[str, str | None], tuple[Person, ...]]:
        """Who has a role that the law sets a duty for, by that role and by school."""
        found: dict[tuple[str, str | None], tuple[Person, ...]] = {}
        for duty, person, school in self.problem.duty_holders:
            place = duty.role, None if school is None else school.id
            found[place] = (*found.get(place, ()), person)
        return found

    @cached_property
    def lacking(self) -> Mapping[tuple[str, str | None], Lack]:
        """The schools with nobody in a role that the law asks for, by that role and by school."""
        return {
            (duty.role, lack.school.id): lack
            for duty in self.outlook.catalogue.duties
            for lack in lacking(self.organisation, duty, self.outlook)
        }

    @cached_property
    def planned_outcomes(self) -> Mapping[tuple[str, str], date]:
        """When the plan gives somebody an NPQ, by person and NPQ."""
        return {(line.person, line.npq): line.finishes_on for line in self.result.recommendations}

    def gains(self, by: date | None) -> Gains:
        """What the plan gives people by a day; without one, nothing."""
        found: dict[str, dict[str, date]] = {}
        for line in self.result.recommendations:
            if by is not None and line.finishes_on <= by:
                found.setdefault(line.person, {})[line.npq] = line.finishes_on
        return found

    def unclear(self, person: Person) -> tuple[NpqRecord, ...]:
        """NPQs in progress whose beginning nobody told, or whose outcome should have come by now."""
        counted = self.pipelines.preparation.held_from(person)
        return tuple(
            record for record in person.npqs if record.status == "in_progress" and record.npq not in counted
        )


def unclear_about(person: Person, record: NpqRecord) -> Question:
    """What to ask of an NPQ that is not clear."""
    asks = "npq-started" if record.started is None else "npq-outcome"
    return Question(asks, person.id, {"npq": record.npq})
