"""The organisation as one change would have it, planned as far as a question needs it.

Where somebody stands turns on the scope that they belong to and on nothing else. Where the programme of that
scope comes out as it is, so does its plan. Else it is enough to know whether all the best plans give a place,
or none does: only where some do, the canonical order must choose.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from npqplan.organisation.model import Organisation
from npqplan.planning.candidates import Candidates
from npqplan.planning.counterfactual.putting import Put, put
from npqplan.planning.plan import Plan, Planned, plan_scope
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Scope
from npqplan.planning.programme.scopes import scopes
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import pipelines


@dataclass
class Trial:
    """The organisation as one change would have it, planned as far as it is asked about."""

    plan: Plan
    """The plan as it is."""
    put_as_it_is: Callable[[Planned], Put]
    organisation: Organisation
    _put: dict[int, Put] = field(default_factory=dict)
    _planned: dict[int, Planned] = field(default_factory=dict)

    @cached_property
    def problem(self) -> Problem:
        """The same planning problem, of the organisation as changed."""
        outlook = self.plan.problem.outlook
        return Problem(pipelines(Outlook(self.organisation, outlook.catalogue, outlook.as_of)))

    @cached_property
    def candidates(self) -> Candidates:
        """Who could take what and when."""
        return Candidates(self.problem)

    @cached_property
    def _scopes(self) -> tuple[Scope, ...]:
        return scopes(self.candidates)

    def gives(self, person: str, npq: str | None) -> bool:
        """Whether the plan gives somebody a place in an NPQ (None: in any), beyond what is decided."""
        npqs = self.problem.npq_order if npq is None else (npq,)
        if not self.candidates.of_any(self.organisation.person_by_id[person], npqs):
            return False
        standing = self._standing(person, npq)
        if standing in {"every", "none"}:
            return standing == "every"
        return any(npq in {None, each} for each in self.npqs(person))

    def npqs(self, person: str) -> tuple[str, ...]:
        """The NPQs that the plan gives somebody, beyond what is decided."""
        places = self._plan_of(person).places
        return tuple(dict.fromkeys(place.npq.code for place in places if place.person.id == person))

    def _plan_of(self, person: str) -> Planned:
        at = self._at(person)
        if at not in self._planned:
            known = self._as_it_is(person)
            self._planned[at] = known or plan_scope(self.candidates, self._scopes[at], self.plan.asked)
        return self._planned[at]

    def _at(self, person: str) -> int:
        return next(at for at, scope in enumerate(self._scopes) if _belongs(person, scope))

    def _as_it_is(self, person: str) -> Planned | None:
        """The plan of somebody's scope as it is, where the change does nothing to it."""
        if self.plan.asked.earlier:
            return None
        before = scoped(self.plan, person)
        return before if self.put_as_it_is(before).is_same(self._put_at(self._at(person))) else None

    def _put_at(self, at: int) -> Put:
        if at not in self._put:
            self._put[at] = put(self.candidates, self._scopes[at], self.plan.asked)
        return self._put[at]

    def _standing(self, person: str, npq: str | None) -> str | None:
        """In how many of the best plans somebody has a place; None: the plan itself must be looked at."""
        at = self._at(person)
        if at in self._planned or self.plan.asked.earlier or self._as_it_is(person) is not None:
            return None
        places = self._put_at(at).programme.places
        return self._put_at(at).best.standing(
            {
                column
                for column, place in places.items()
                if place.person.id == person and npq in {None, place.npq.code}
            }
        )


def scoped(plan: Plan, person: str) -> Planned:
    """The plan of the scope that somebody belongs to."""
    return next(each for each in plan.scoped if _belongs(person, each.scope))


def _belongs(person: str, scope: Scope) -> bool:
    return any(one.id == person for one in scope.people)
