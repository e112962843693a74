"""The pages of `catalogue`: everything at a glance, or one entry with the source of each of its facts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date

from npqplan.catalogue import rules_for
from npqplan.catalogue.facts import Record, basis_of, cited_sources, facts_of
from npqplan.catalogue.model import (
    Catalogue,
    Convention,
    Duty,
    Fee,
    FundingRules,
    Intake,
    Npq,
    Offer,
    Source,
)
from npqplan.report.compose.prose import capital, count, day, joined, month, pounds, sentence
from npqplan.report.page import Block, Bullets, Definitions, Heading, Line, Page, Paragraph, Run, Table

_SAID_BEFORE = frozenset({"title", "text", "intakes"})
"""Facts that stand in the heading."""


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


def compose_entry(catalogue: Catalogue, found: Record | Source) -> Page:
    """One entry of the catalogue: its facts and what each rests on."""
    if isinstance(found, Source):
        return Page(found.title, (Heading(found.title, 1, aside=found.id), *_source(found)))
    title, name = _title(found)
    blocks: list[Block] = [Heading(title, 1, aside=name), *_facts(catalogue, found)]
    rested_on = list(cited_sources(catalogue, found))
    known = rules_for(catalogue, found) if isinstance(found, Intake) and found.funding != "none" else None
    if known is not None:
        rules, rules_of = known
        whose = "" if rules_of == name else f"the rules of {rules_of}, the latest known"
        blocks += [Heading("Whom DfE funds", aside=whose), *_facts(catalogue, rules)]
        rested_on += [each for each in cited_sources(catalogue, rules) if each not in rested_on]
    sources = [each for each in catalogue.sources if each.id in rested_on]
    if sources:
        blocks += [Heading("Sources"), Bullets(tuple(_cited(each) for each in sources))]
    return Page(title, tuple(blocks))


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


def _title(record: Record) -> tuple[str, str]:
    """What an entry is called, and the name by which it can be asked for."""
    if isinstance(record, FundingRules):
        return f"Funding at {joined(record.intakes)}", ""
    name = next(
        (str(getattr(record, key)) for key in ("code", "slug", "id") if hasattr(record, key)),
        "",
    )
    return (capital(record.title) if hasattr(record, "title") else _words(name)), name


def _facts(catalogue: Catalogue, record: Record) -> Iterator[Block]:
    if isinstance(record, Convention):
        yield Paragraph(record.text)
    items: list[tuple[Line, tuple[Line, ...]]] = []
    said = ""
    for fact in facts_of(record):
        if fact in _SAID_BEFORE:
            continue
        basis = basis_of(catalogue, record, fact)
        sources = (Run(f"  [{', '.join(basis.sources)}]", "quiet"),) if basis.sources else ()
        lines: list[Line] = [(Run(_value(getattr(record, fact))), *sources)]
        if basis.why is not None and basis.why != said:
            said = basis.why
            lines.append((Run(f"Ours: {basis.why}", "quiet"),))
        items.append(((Run(_words(fact), "strong"),), tuple(lines)))
    yield Definitions(tuple(items))
    unknown = record.unknown if isinstance(record, FundingRules) else ()
    if unknown:
        yield Heading("Nobody has published", 3)
        yield Bullets(unknown)
    if isinstance(record, Npq) and record.fee is None:
        yield Paragraph("No price was found.")


def _small(title: str) -> str:
    return title if title.isupper() else title.lower()


def _words(name: str) -> str:
    return capital(name.replace("_", " ")).replace("Dfe ", "DfE ")


def _value(value: object) -> str:  # noqa: PLR0911 - one for each kind of fact
    """A fact as people write it."""
    match value:
        case bool():
            return "yes" if value else "no"
        case date():
            return day(value)
        case Fee():
            return f"{pounds(value.pounds)} ({value.priced_for})"
        case (int() as least, int() as most) if not isinstance(least, bool):
            return f"{least} to {most}"
        case tuple():
            return ", ".join(_value(each) for each in value)
        case Mapping():
            return "; ".join(f"{key}: {_value(each)}" for key, each in value.items())
        case _ if is_dataclass(value):
            stated = ((each.name, getattr(value, each.name)) for each in fields(value))
            return "; ".join(f"{name.replace('_', ' ')} {_value(each)}" for name, each in stated if each)
        case _:
            return str(value)


def _source(source: Source) -> Iterator[Block]:
    yield Bullets((_cited(source),))


def _cited(source: Source) -> Line:
    stored = " (a stored copy, not the live page)" if source.stored_copy else ""
    said = f"{source.title}. {source.publisher}, {source.published}; checked {day(source.checked)}{stored}. "
    return Run(f"{source.id}  ", "quiet"), Run(said), Run(source.url, "quiet", source.url)
