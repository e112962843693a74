"""Every place where a record of a catalogue names another: what the check on references looks at."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal, TypeAlias

from npqplan.catalogue.model import Catalogue, Duty, FundingRules, Offer, Remit, Role
from npqplan.diagnostics import Route

Kind: TypeAlias = Literal[
    "an NPQ", "a role", "a remit", "an intake", "another qualification", "a type of establishment"
]
Reference: TypeAlias = tuple[Route, Kind, str]
"""Where it is written, what kind of record it names, and the name."""


def references(catalogue: Catalogue) -> Iterator[Reference]:
    """Every reference, in the order of the catalogue's members."""
    yield from chain.from_iterable(
        (
            _under("other_offers", map(_of_offer, catalogue.other_offers)),
            _under("roles", map(_of_role, catalogue.roles)),
            _of_phase_words(catalogue),
            _under("remits", map(_of_remit, catalogue.remits)),
            _under("funding", map(_of_rules, catalogue.funding)),
            _under("duties", map(_of_duty, catalogue.duties)),
            _under("notice", (_list(("roles",), "a role", notice.roles) for notice in catalogue.notice)),
        )
    )


def _under(section: str, found: Iterable[Iterator[Reference]]) -> Iterator[Reference]:
    for index, references_of_record in enumerate(found):
        for route, kind, name in references_of_record:
            yield (section, index, *route), kind, name


def _list(route: Route, kind: Kind, names: Iterable[object]) -> Iterator[Reference]:
    for index, name in enumerate(names):
        yield (*route, index), kind, str(name)


def _of_offer(offer: Offer) -> Iterator[Reference]:
    yield ("goes_with",), "an NPQ", offer.goes_with


def _of_role(role: Role) -> Iterator[Reference]:
    for index, step in enumerate(role.steps_up_from):
        yield from _list(("steps_up_from", index, "roles"), "a role", step.roles)
    yield from _list(("step_needs_remit",), "a remit", role.step_needs_remit)
    yield from _list(("prepared_by",), "an NPQ", role.prepared_by)
    yield from _list(("prepared_where_held",), "an NPQ", role.prepared_where_held)
    yield from _list(("prepared_by_awards",), "another qualification", role.prepared_by_awards)
    yield from _list(("prepared_by_otherwise",), "an NPQ", role.prepared_by_otherwise)
    yield from _list(("combination", "leadership"), "an NPQ", role.combination.leadership)
    yield from _list(("combination", "specialist"), "an NPQ", role.combination.specialist)


def _of_phase_words(catalogue: Catalogue) -> Iterator[Reference]:
    for word, roles in catalogue.roles_by_phase.items():
        for phase, role in roles.items():
            yield ("roles_by_phase", word, phase), "a role", role


def _of_remit(remit: Remit) -> Iterator[Reference]:
    for index, deepening in enumerate(remit.deepened_by):
        yield ("deepened_by", index, "npq"), "an NPQ", deepening.npq


def _of_rules(rules: FundingRules) -> Iterator[Reference]:
    early_years = rules.early_years
    yield from _list(("intakes",), "an intake", rules.intakes)
    yield from _list(("any_eligible_setting",), "an NPQ", rules.any_eligible_setting)
    yield from _list(("list_only",), "an NPQ", rules.list_only)
    yield from _list(("lead_mentors",), "an NPQ", rules.lead_mentors)
    yield from _list(("reviewed",), "an NPQ", rules.reviewed)
    yield from _list(("early_years", "npqs"), "an NPQ", early_years.npqs)
    yield from _list(("early_years", "nursery_npqs"), "an NPQ", early_years.nursery_npqs)
    types: Kind = "a type of establishment"
    yield from _list(("early_years", "nursery_types"), types, early_years.nursery_types)
    yield from _list(("establishment_types",), types, rules.establishment_types)


def _of_duty(duty: Duty) -> Iterator[Reference]:
    yield ("role",), "a role", duty.role
    yield ("npq",), "an NPQ", duty.npq
    yield from _list(("exempt_awards",), "another qualification", duty.exempt_awards)
