"""One entry of the catalogue, every fact of it with its source."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from npqplan.catalogue import rules_for
from npqplan.catalogue.facts import Record, basis_of, cited_sources, facts_of
from npqplan.catalogue.model import (
    Catalogue,
    Convention,
    Fee,
    FundingRules,
    Intake,
    Npq,
    Source,
)
from npqplan.report.page import Block, Bullets, Definitions, Heading, Line, Page, Paragraph, Run
from npqplan.report.prose import capital, day, pounds

_SAID_BEFORE = frozenset({"title", "text", "intakes"})
"""Facts that stand in the heading."""


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


def _title(record: Record) -> tuple[str, str]:
    """What an entry is called, and the name by which it can be asked for."""
    name = next(str(getattr(record, key)) for key in ("code", "slug", "id") if hasattr(record, key))
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
