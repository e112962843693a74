"""What the laws are tried on: a roster as read, the answer to it, and the functions that make answers."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from random import Random
from typing import Final, TypeAlias

from msgspec import Struct

from npqplan.organisation.model import Organisation, Person
from npqplan.planning.plan import Plan, choose
from npqplan.planning.problem import Problem
from npqplan.report.fairness_result import What
from npqplan.report.result import Result
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import Pipelines, pipelines
from npqplan.workflows.reading import File, Inputs, Ready, read
from npqplan.workflows.recommend import recommend


class Engine(Struct, frozen=True):
    """What makes an answer: the functions of the commands, each a step."""

    read: Callable[[Sequence[File], File | None, date], Inputs] = read
    pipelines: Callable[[Outlook], Pipelines] = pipelines
    choose: Callable[[Problem], Plan] = choose
    recommend: Callable[[Ready], Result] = recommend


REAL: Final = Engine()
"""As the commands have them."""


class Broken(Struct, frozen=True):
    """What became otherwise than a law allows. `about`: as `BreachLine` has it, with the roster's own ids."""

    what: What
    about: tuple[str, ...]


class Case(Struct, frozen=True, dict=True):
    """A roster without errors. What it comes to as it stands is worked out once."""

    inputs: Inputs
    ready: Ready
    engine: Engine = REAL

    @property
    def organisation(self) -> Organisation:
        """The organisation as it stands."""
        return self.ready.organisation

    @cached_property
    def answer(self) -> Result:
        """The whole answer."""
        return self.engine.recommend(self.ready)

    @cached_property
    def plan(self) -> Plan:
        """The plan of it."""
        return self.plan_of(self.organisation)

    @cached_property
    def found(self) -> Pipelines:
        """Who is ready for what, and when."""
        return self.pipelines_of(self.organisation)

    def plan_of(self, organisation: Organisation) -> Plan:
        """The plan for the organisation as changed."""
        return self.engine.choose(Problem(self.pipelines_of(organisation)))

    def pipelines_of(self, organisation: Organisation) -> Pipelines:
        """Who is ready for what in the organisation as changed."""
        return self.engine.pipelines(Outlook(organisation, self.ready.catalogue, self.ready.as_of))

    def read(self, files: Sequence[File]) -> Inputs:
        """Read rosters with this one's catalogue, for its day."""
        own = self.ready.own_catalogue
        catalogue = File(own, self.inputs.documents[own].text.encode()) if own is not None else None
        return self.engine.read(files, catalogue, self.ready.as_of)


Trials: TypeAlias = Callable[[Case, Random], Iterator[Broken | None]]
"""Tries a law in one way after another, as long as it is asked to: None where it held."""


def in_some_order(people: Sequence[Person], dice: Random) -> list[Person]:
    """People in an order of the dice's."""
    return dice.sample(people, len(people))
