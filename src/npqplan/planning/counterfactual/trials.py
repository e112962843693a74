"""A plan, and what was tried beside it: what was put together or planned once is remembered."""

from collections.abc import Hashable
from dataclasses import dataclass, field

from npqplan.planning.counterfactual.changing import Change
from npqplan.planning.counterfactual.putting import Put, put
from npqplan.planning.counterfactual.trial import Trial, scoped
from npqplan.planning.place import Place
from npqplan.planning.plan import Plan, Planned


@dataclass
class Trials:
    """A plan, and what was tried beside it. Changes that are about nobody alone are kept: they recur."""

    plan: Plan
    _changed: dict[Hashable, Trial] = field(default_factory=dict)
    _put: dict[int, Put] = field(default_factory=dict)

    def of(self, change: Change) -> Trial:
        """The organisation with a change."""
        if change.about in self.plan.problem.organisation.person_by_id:
            return Trial(self.plan, self.put, change.organisation)
        key = change.code, change.about, tuple(change.values.items())
        if key not in self._changed:
            self._changed[key] = Trial(self.plan, self.put, change.organisation)
        return self._changed[key]

    def put(self, planned: Planned) -> Put:
        """The programme of a scope as it is planned."""
        key = id(planned)
        if key not in self._put:
            self._put[key] = put(self.plan.candidates, planned.scope, self.plan.asked)
        return self._put[key]

    def alike(self, place: Place) -> tuple[Place, ...]:
        """The places each of which alone would do as well as one of the plan: those of its NPQ first."""
        before = scoped(self.plan, place.person.id)
        if self.plan.asked.earlier or all(each.start != place.start for each in before.open_):
            return ()
        known = self.put(before)
        places = known.programme.places
        given = {each.start for each in before.places}
        open_ = {each.start for each in before.open_} - given
        columns = {column for column, each in places.items() if each.start in given}
        [own] = [column for column in columns if places[column].start == place.start]
        others = [
            column
            for column in known.order
            if places[column].start in open_ and places[column].start[:2] != place.start[:2]
        ]
        found = [places[column] for column in known.best.exchanges(columns, own, others)]
        return tuple(sorted(found, key=lambda other: other.npq.code != place.npq.code))
