"""What facts rest on, and how many there are of each kind."""

from dataclasses import replace

import pytest

from npqplan.catalogue import index_of, shipped
from npqplan.catalogue.count import count
from npqplan.catalogue.facts import Basis, basis_of, cited_sources, facts_of, gaps_of, records, sources_of
from npqplan.catalogue.model import EstablishmentType

INDEX = index_of(shipped())


def test_a_record_speaks_before_its_section() -> None:
    assert sources_of(shipped(), INDEX.npqs["NPQH"], "fee") == ("tsh-price-npqh-2026",)
    assert sources_of(shipped(), INDEX.npqs["NPQSL"], "fee") == ("red-kite-prices-2025",)
    assert sources_of(shipped(), INDEX.npqs["NPQSL"], "months_to_outcome") != ()
    assert sources_of(shipped(), INDEX.npqs["NPQSENCO"], "months_to_outcome") == ("gov-npqsenco",)


def test_a_convention_has_a_reason_and_no_source() -> None:
    basis = basis_of(shipped(), INDEX.roles["headteacher"], "steps_up_from")
    assert basis.sources == ()
    assert basis.why
    assert basis_of(shipped(), INDEX.npqs["NPQLT"], "weekly_hours").sources == ()


def test_a_published_figure_among_the_conventions_is_cited() -> None:
    assert basis_of(shipped(), INDEX.conventions["start_and_pass"], "value").sources
    ours = basis_of(shipped(), INDEX.conventions["no_slack_months"], "value")
    assert ours == Basis((), INDEX.conventions["no_slack_months"].why)


def test_an_expected_intake_is_ours_throughout() -> None:
    (expected,) = (each for each in shipped().intakes if each.id == "autumn-2027")
    assert all(sources_of(shipped(), expected, fact) == () for fact in facts_of(expected))


def test_gaps_are_what_nobody_could_find_out() -> None:
    assert gaps_of(INDEX.npqs["NPQH"]) == ()
    assert gaps_of(replace(INDEX.npqs["NPQH"], fee=None)) == ("fee",)


def test_all_sources_of_a_record() -> None:
    sources = cited_sources(shipped(), INDEX.npqs["NPQLBC"])
    assert {"dfe-npqlbc-2023", "wat-npqlbc", "red-kite-prices-2025"} <= set(sources)
    assert len(sources) == len(set(sources))


def test_every_record_states_facts() -> None:
    assert all(facts_of(record) for _, record in records(shipped()))
    assert facts_of(EstablishmentType(1, "Community school", "mainstream")) == ("title", "kind")


def test_the_numbers_of_facts() -> None:
    counted = count(shipped())
    assert counted.sources == len(shipped().sources)
    everything = (
        sum(len(facts_of(record)) for _, record in records(shipped())) + 3
    )  # and three lists of words
    assert counted.published + counted.ours == everything


@pytest.mark.parametrize("code", ["NPQSL", "NPQH", "NPQEL", "NPQEYL", "NPQSENCO"])
def test_dfe_is_the_source_of_how_long_a_leadership_npq_takes(code: str) -> None:
    (source,) = sources_of(shipped(), INDEX.npqs[code], "months_taught")
    assert INDEX.sources[source].publisher == "Department for Education"
