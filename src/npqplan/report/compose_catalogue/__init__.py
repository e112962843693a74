"""The pages of `catalogue`: everything at a glance; or one entry, see `entry`."""

from collections.abc import Iterable, Iterator
from datetime import date

from npqplan.catalogue.model import Catalogue, Duty, FundingRules, Offer
from npqplan.report.compose_catalogue.entry import compose_entry
from npqplan.report.page import Block, Bullets, Definitions, Heading, Line, Page, Paragraph, Run, Table
from npqplan.report.prose import capital, count, day, joined, month, pounds, sentence

__all__ = ["compose_catalogue", "compose_entry"]


def compose_catalogue(catalogue: Catalogue, as_of: date) -> Page:
    """Everything at a glance: what may be chosen, when, who pays, what the law asks."""
    title = "The catalogue of NPQs"
    about = f"version {catalogue.version}, facts checked {day(catalogue.checked)}"
    return Page(
        title,
        (
            Heading(title, 1, aside=about),
            *_npqs(catalogue),
            *_intakes(catalogue, as_of),
            *_duties(catalogue.duties),
            *_ladder(catalogue),
            *_conventions(catalogue),
            Paragraph(
                (
                    Run(
                        f"Each fact rests on one of {count(len(catalogue.sources), 'source')}, or is a "
                        "convention and says why: npqplan catalogue NPQH shows it for one NPQ (or a role, a "
                        "remit, an intake, a convention); --format json shows everything.",
                        "quiet",
                    ),
                )
            ),
        ),
    )


def _npqs(catalogue: Catalogue) -> Iterator[Block]:
    for group, says in (("leadership", "breadth"), ("specialist", "depth")):
        yield Heading(f"{capital(group)} NPQs", aside=says)
        yield Table(
            ("Code", "NPQ", "Taught", "Outcome", "Price", "Priced for"),
            tuple(
                (
                    (Run(npq.code, "strong"),),
                    capital(npq.short),
                    f"{npq.months_taught} months",
                    f"after {npq.months_to_outcome} months",
                    pounds(npq.fee.pounds) if npq.fee else "not known",
                    npq.fee.priced_for if npq.fee else "",
                )
                for npq in catalogue.npqs
                if npq.group == group
            ),
            right=(4,),
        )
    yield Paragraph("Prices are for those whom DfE does not fund; providers set their own.")
    if catalogue.other_offers:
        yield Heading("Not an NPQ")
        yield Definitions(tuple(_offer(offer) for offer in catalogue.other_offers))


def _offer(offer: Offer) -> tuple[Line, tuple[Line, ...]]:
    return (Run(offer.code, "strong"),), (
        sentence(offer.title),
        sentence(f"{offer.for_whom.rstrip('.')}; {offer.months} months; with {offer.goes_with}"),
    )


def _intakes(catalogue: Catalogue, as_of: date) -> Iterator[Block]:
    """The latest start, and those to come; of the rules, the latest."""
    begun = [intake for intake in catalogue.intakes if intake.starts_on < as_of]
    shown = [*begun[-1:], *(intake for intake in catalogue.intakes if intake.starts_on >= as_of)]
    yield Heading("Intakes", aside=f"as at {day(as_of)}")
    yield Table(
        ("Intake", "Starts", "", "DfE funds"),
        tuple(
            (
                (Run(intake.id, "strong"),),
                f"{intake.starts_on.day} {month(intake.starts_on)}",
                "announced" if intake.status == "announced" else "expected: not announced",
                {"none": "nobody", "capped": "a limited number of places", "full": "every eligible place"}[
                    intake.funding
                ],
            )
            for intake in shown
        ),
    )
    if catalogue.funding:
        latest = catalogue.funding[-1]
        yield Heading("Whom DfE funds", aside=f"the rules of {joined(latest.intakes)}, the latest known")
        yield Definitions(tuple(_rules(latest)))


def _rules(rules: FundingRules) -> Iterator[tuple[Line, tuple[Line, ...]]]:
    said = (
        ("In every eligible school", rules.any_eligible_setting),
        ('Only on the "top 50%" pupil premium list', rules.list_only),
        ("In early years and childcare", rules.early_years.npqs),
        ("In local authority nursery schools", rules.early_years.nursery_npqs),
        ("Lead mentors of accredited providers", rules.lead_mentors),
        ("Decided by hand in some other settings", rules.reviewed),
    )
    for term, npqs in said:
        if npqs:
            yield (Run(term, "strong"),), (joined(npqs),)
    if rules.rise_schools:
        yield (Run("Schools on the RISE list", "strong"),), ("every NPQ",)


def _duties(duties: Iterable[Duty]) -> Iterator[Block]:
    for duty in duties:
        yield Heading("What the law asks", aside=f"npqplan catalogue {duty.id}")
        yield Paragraph(sentence(duty.title))


def _ladder(catalogue: Catalogue) -> Iterator[Block]:
    named = {role.slug: role.title for role in catalogue.roles}
    yield Heading("Who steps up to what", aside="usual years: a convention, not a rule")
    yield Table(
        ("Role", "Usually from", "Prepared by"),
        tuple(
            (
                (Run(role.title, "strong"),),
                "; ".join(
                    f"{joined([_small(named.get(slug, slug)) for slug in step.roles], 'or')}"
                    + (f" after {count(step.years, 'year')}" if step.years else "")
                    for step in role.steps_up_from
                ),
                joined((*role.prepared_by, *role.prepared_by_awards), "or"),
            )
            for role in catalogue.roles
            if role.key
        ),
        weights=(1, 3, 1),
    )


def _conventions(catalogue: Catalogue) -> Iterator[Block]:
    ours = [each for each in catalogue.conventions if each.convention]
    if ours:
        yield Heading("Conventions of ours", aside="change them in a catalogue of your own")
        yield Bullets(tuple(each.text for each in ours))


def _small(title: str) -> str:
    return title if title.isupper() else title.lower()
