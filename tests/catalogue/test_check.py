"""Each check of a catalogue finds what it is about, at the right place.

Longer than most files because it is one table: a spoilt catalogue a line, for every check and reference.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeAlias, TypeVar

import pytest

from npqplan.catalogue import shipped
from npqplan.catalogue.check import CHECKS, check
from npqplan.catalogue.model import (
    Catalogue,
    Combination,
    Convention,
    Deepening,
    EarlyYears,
    ResignationDate,
    Step,
)
from npqplan.diagnostics import Finding, Route

Spoil: TypeAlias = Callable[[Catalogue], Catalogue]
Item = TypeVar("Item")
TODAY = date(2026, 11, 21)


def at(items: tuple[Item, ...], index: int, item: Item) -> tuple[Item, ...]:
    return (*items[:index], item, *items[index + 1 :])


def npq(**changes: object) -> Spoil:
    return lambda c: replace(c, npqs=at(c.npqs, 0, replace(c.npqs[0], **changes)))  # type: ignore[arg-type]


def intake(index: int, **changes: object) -> Spoil:
    def spoil(c: Catalogue) -> Catalogue:
        changed = replace(c.intakes[index], **changes)  # type: ignore[arg-type]
        return replace(c, intakes=at(c.intakes, index, changed))

    return spoil


def funding(index: int, **changes: object) -> Spoil:
    def spoil(c: Catalogue) -> Catalogue:
        changed = replace(c.funding[index], **changes)  # type: ignore[arg-type]
        return replace(c, funding=at(c.funding, index, changed))

    return spoil


def role(slug: str, **changes: object) -> Spoil:
    def spoil(c: Catalogue) -> Catalogue:
        index = position(slug)
        return replace(c, roles=at(c.roles, index, replace(c.roles[index], **changes)))  # type: ignore[arg-type]

    return spoil


def remit(**changes: object) -> Spoil:
    return lambda c: replace(c, remits=at(c.remits, 0, replace(c.remits[0], **changes)))  # type: ignore[arg-type]


def duty(**changes: object) -> Spoil:
    return lambda c: replace(c, duties=(replace(c.duties[0], **changes),))  # type: ignore[arg-type]


def notice(*dates: ResignationDate) -> Spoil:
    return lambda c: replace(c, notice=at(c.notice, 0, replace(c.notice[0], dates=dates)))


def convention(name: str, value: str | None) -> Spoil:
    def spoil(c: Catalogue) -> Catalogue:
        kept = tuple(each for each in c.conventions if each.id != name)
        added = () if value is None else (Convention(name, value, "Ours.", why="A test."),)
        return replace(c, conventions=(*added, *kept))

    return spoil


def position(slug: str) -> int:
    return next(index for index, each in enumerate(shipped().roles) if each.slug == slug)


LAST_FUNDING = len(shipped().funding) - 1
DEPUTY, TEACHER = position("deputy_headteacher"), position("teacher")

CASES: list[tuple[str, Spoil, Route]] = [
    ("repeated-record", lambda c: replace(c, npqs=(*c.npqs, c.npqs[0])), ("npqs", 10, "code")),
    (
        "repeated-record",
        lambda c: replace(c, sources=(*c.sources, c.sources[0])),
        ("sources", len(shipped().sources), "id"),
    ),
    (
        "repeated-record",
        lambda c: replace(c, establishment_types=(*c.establishment_types, c.establishment_types[0])),
        ("establishment_types", 41, "code"),
    ),
    (
        "unknown-source",
        npq(cites={"nowhere": ("all",), **shipped().npqs[0].cites}),
        ("npqs", 0, "cites", "nowhere"),
    ),
    (
        "unknown-source",
        lambda c: replace(c, section_cites={**c.section_cites, "nowhere": ("npqs.fee",)}),
        ("section_cites", "nowhere"),
    ),
    (
        "unused-source",
        lambda c: replace(c, sources=(replace(c.sources[0], id="a-page"), *c.sources)),
        ("sources", 0, "id"),
    ),
    (
        "unknown-fact",
        npq(conventions={"month_taught": "A slip."}),
        ("npqs", 0, "conventions", "month_taught"),
    ),
    (
        "unknown-fact",
        npq(cites={**shipped().npqs[0].cites, "gov-npqh": ("month_taught",)}),
        ("npqs", 0, "cites", "gov-npqh", 0),
    ),
    (
        "unknown-fact",
        lambda c: replace(c, section_cites={**c.section_cites, "gov-npqh": ("npqs.feee",)}),
        ("section_cites", "gov-npqh", 0),
    ),
    (
        "unknown-fact",
        lambda c: replace(c, section_conventions={**c.section_conventions, "jobs": "A slip."}),
        ("section_conventions", "jobs"),
    ),
    (
        "uncited-fact",
        npq(cites={"olp-npqsl": ("sections", "months_taught", "weekly_hours")}),
        ("npqs", 0, "for_whom"),
    ),
    (
        "uncited-fact",
        lambda c: replace(
            c, section_conventions={k: v for k, v in c.section_conventions.items() if k != "awards"}
        ),
        ("awards",),
    ),
    (
        "uncited-fact",
        lambda c: replace(c, conventions=(*c.conventions, Convention("ours", "1", "Ours."))),
        ("conventions", len(shipped().conventions), "value"),
    ),
    ("unknown-reference", role("teacher", prepared_by=("NPQTT",)), ("roles", TEACHER, "prepared_by", 0)),
    (
        "unknown-reference",
        role("teacher", prepared_where_held=("X",)),
        ("roles", TEACHER, "prepared_where_held", 0),
    ),
    (
        "unknown-reference",
        role("teacher", prepared_by_awards=("X",)),
        ("roles", TEACHER, "prepared_by_awards", 0),
    ),
    (
        "unknown-reference",
        role("teacher", prepared_by_otherwise=("X",)),
        ("roles", TEACHER, "prepared_by_otherwise", 0),
    ),
    (
        "unknown-reference",
        role("teacher", step_needs_remit=("X",)),
        ("roles", TEACHER, "step_needs_remit", 0),
    ),
    (
        "unknown-reference",
        role("teacher", combination=Combination(leadership=("X",))),
        ("roles", TEACHER, "combination", "leadership", 0),
    ),
    (
        "unknown-reference",
        role("teacher", combination=Combination(specialist=("X",))),
        ("roles", TEACHER, "combination", "specialist", 0),
    ),
    (
        "unknown-reference",
        role("deputy_headteacher", steps_up_from=(Step(("assistant_headteacher", "assistant"), 3),)),
        ("roles", DEPUTY, "steps_up_from", 0, "roles", 1),
    ),
    ("unknown-reference", remit(deepened_by=(Deepening("X"),)), ("remits", 0, "deepened_by", 0, "npq")),
    (
        "unknown-reference",
        funding(0, intakes=("autumn-2021", "spring-2022", "autumn-1999")),
        ("funding", 0, "intakes", 2),
    ),
    ("unknown-reference", funding(0, any_eligible_setting=("X",)), ("funding", 0, "any_eligible_setting", 0)),
    ("unknown-reference", funding(0, list_only=("X",)), ("funding", 0, "list_only", 0)),
    ("unknown-reference", funding(3, lead_mentors=("X",)), ("funding", 3, "lead_mentors", 0)),
    ("unknown-reference", funding(3, reviewed=("X",)), ("funding", 3, "reviewed", 0)),
    ("unknown-reference", funding(0, establishment_types=(1, 4)), ("funding", 0, "establishment_types", 1)),
    (
        "unknown-reference",
        funding(LAST_FUNDING, early_years=EarlyYears(npqs=("X",))),
        ("funding", LAST_FUNDING, "early_years", "npqs", 0),
    ),
    (
        "unknown-reference",
        funding(LAST_FUNDING, early_years=EarlyYears(nursery_npqs=("X",))),
        ("funding", LAST_FUNDING, "early_years", "nursery_npqs", 0),
    ),
    (
        "unknown-reference",
        funding(LAST_FUNDING, early_years=EarlyYears(nursery_types=(4,))),
        ("funding", LAST_FUNDING, "early_years", "nursery_types", 0),
    ),
    ("unknown-reference", duty(role="X"), ("duties", 0, "role")),
    ("unknown-reference", duty(npq="X"), ("duties", 0, "npq")),
    ("unknown-reference", duty(exempt_awards=("X",)), ("duties", 0, "exempt_awards", 0)),
    (
        "unknown-reference",
        lambda c: replace(c, notice=at(c.notice, 0, replace(c.notice[0], roles=("X",)))),
        ("notice", 0, "roles", 0),
    ),
    (
        "unknown-reference",
        lambda c: replace(c, other_offers=(replace(c.other_offers[0], goes_with="X"),)),
        ("other_offers", 0, "goes_with"),
    ),
    (
        "unknown-reference",
        lambda c: replace(c, roles_by_phase={**c.roles_by_phase, "lead": {"primary": "X"}}),
        ("roles_by_phase", "lead", "primary"),
    ),
    ("ambiguous-alias", npq(aliases=("npqh",)), ("npqs", 1, "code")),
    (
        "ambiguous-alias",
        role("deputy_headteacher", aliases=("Head-of year",)),
        ("roles", DEPUTY, "aliases", 0),
    ),
    ("ambiguous-alias", lambda c: replace(c, other_jobs=(*c.other_jobs, "SENCO")), ("other_jobs", 26)),
    (
        "ambiguous-alias",
        lambda c: replace(c, roles_by_phase={"Head of year": {"primary": "phase_leader"}}),
        ("roles_by_phase", "Head of year"),
    ),
    (
        "ambiguous-alias",
        lambda c: replace(c, awards={**c.awards, "other": ("npqml",)}),
        ("awards", "other", 0),
    ),
    ("impossible-study-times", npq(months_taught=0), ("npqs", 0, "months_taught")),
    ("impossible-study-times", npq(months_to_outcome=17), ("npqs", 0, "months_to_outcome")),
    ("impossible-study-times", npq(weekly_hours=(2, 1)), ("npqs", 0, "weekly_hours")),
    ("intakes-out-of-order", intake(1, starts_on=date(2021, 10, 1)), ("intakes", 1, "starts_on")),
    ("intakes-out-of-order", intake(0, status="expected"), ("intakes", 1, "starts_on")),
    ("funding-gap", funding(0, intakes=("autumn-2021",)), ("intakes", 1, "id")),
    (
        "funding-overlap",
        funding(0, intakes=("autumn-2021", "spring-2022", "spring-2026")),
        ("funding", 0, "intakes", 2),
    ),
    (
        "funding-overlap",
        funding(1, intakes=("autumn-2022", "spring-2023", "spring-2022")),
        ("funding", 1, "intakes", 2),
    ),
    (
        "funding-overlap",
        funding(LAST_FUNDING, list_only=("NPQH",)),
        ("funding", LAST_FUNDING, "list_only", 0),
    ),
    (
        "ladder-out-of-order",
        role("deputy_headteacher", steps_up_from=(Step(("deputy_headteacher", "assistant_headteacher"), 3),)),
        ("roles", DEPUTY, "steps_up_from", 0, "roles"),
    ),
    (
        "ladder-out-of-order",
        role("deputy_headteacher", steps_up_from=(Step(("headteacher",), 3),)),
        ("roles", DEPUTY, "steps_up_from"),
    ),
    ("ladder-out-of-order", role("teacher", rank=2), ("roles", TEACHER, "rank")),
    ("no-such-day", notice(ResignationDate("02-29", "04-30")), ("notice", 0, "dates", 0, "resign_by")),
    ("no-such-day", notice(ResignationDate("01-31", "04-31")), ("notice", 0, "dates", 0, "leaves_on")),
    ("no-such-day", notice(ResignationDate("05-31", "04-30")), ("notice", 0, "dates", 0, "resign_by")),
    ("no-such-day", convention("intake_starts", "1 November"), ("conventions", 0, "value")),
    ("missing-convention", convention("no_slack_months", None), ("conventions",)),
    ("missing-convention", convention("judgement_stands_months", "a year"), ("conventions", 0, "value")),
    ("missing-convention", convention("start_and_pass", "80%"), ("conventions", 0, "value")),
]


@pytest.mark.parametrize(("code", "spoil", "route"), CASES)
def test_finds(code: str, spoil: Spoil, route: Route) -> None:
    spoilt = spoil(shipped())
    found = [finding for finding in check(spoilt, "ours.yaml") if finding.code == code]
    assert route in [finding.place.route for finding in found]


@pytest.mark.parametrize("each", CHECKS, ids=lambda each: each.CODE)
def test_every_check_has_a_manual_a_code_of_its_own_and_a_case(each: object) -> None:
    manual = each.__doc__ or ""
    assert all(part in manual for part in ("What it is about.", "The rule.", "Source.", "Example."))
    code: str = vars(each)["CODE"]
    assert [vars(other)["CODE"] for other in CHECKS].count(code) == 1
    assert code in {case[0] for case in CASES}


def test_hints_name_what_was_probably_meant() -> None:
    spoilt = role("teacher", prepared_by=("NPQLX",))(shipped())
    (finding,) = check(spoilt, "ours.yaml")[:1]
    assert finding.message == '"NPQLX" is not an NPQ in the catalogue'
    assert finding.hint is not None
    assert finding.hint.startswith("did you mean NPQL")


def test_an_unused_source_is_only_doubtful() -> None:
    severities: dict[str, str] = {}
    for _, spoil, _ in CASES:
        findings: tuple[Finding, ...] = check(spoil(shipped()), "ours.yaml")
        severities |= {finding.code: finding.severity for finding in findings}
    assert {code for code, severity in severities.items() if severity != "error"} == {"unused-source"}
