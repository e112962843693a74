"""Words that people write, and what they stand for."""

import pytest

from npqplan.catalogue import index_of, shipped, suggest
from npqplan.catalogue.model import Phase
from npqplan.catalogue.names import key

INDEX = index_of(shipped())


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("Deputy Head", "deputy_headteacher"),
        ("DHT", "deputy_headteacher"),
        ("dpht", "deputy_headteacher"),
        ("Vice Principal", "deputy_headteacher"),
        ("VICE-PRINCIPAL", "deputy_headteacher"),
        ("Head teacher", "headteacher"),
        ("head-teacher", "headteacher"),
        ("Principal", "headteacher"),
        ("HDTR", "headteacher"),
        ("ASHT", "assistant_headteacher"),
        ("SENC", "senco"),
        ("SENDCo", "senco"),
        ("HDPT", "head_of_department"),
        ("HDYR", "head_of_year"),
        ("TCHR", "teacher"),
        ("key stage leader", "phase_leader"),
        ("curriculum leader", "subject_leader"),
        ("head of faculty", "head_of_department"),
        ("pastoral_health_and_welfare", "pastoral_support"),
        ("Pastoral, health and welfare", "pastoral_support"),
        ("it_support", "other"),
        ("Catering, cleaning and site management", "other"),
        ("Other", "other"),
        ("CEO", "chief_executive"),
    ],
)
def test_roles_in_any_spelling(word: str, role: str) -> None:
    assert INDEX.role_slug(word) == role
    assert INDEX.role_slug(word.upper(), "primary") == INDEX.role_slug(word.lower().replace(" ", "_")) == role


@pytest.mark.parametrize(
    ("phase", "role"),
    [("primary", "phase_leader"), ("nursery", "phase_leader"), ("secondary", "head_of_year"), (None, None)],
)
def test_a_word_that_the_phase_settles(phase: Phase | None, role: str | None) -> None:
    assert INDEX.role_slug("Head of year or phase", phase) == role
    assert INDEX.roles_by_phase("head_of_year_or_phase") == ("phase_leader", "head_of_year")
    assert INDEX.roles_by_phase("head_of_year") == ()


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("npqh", "NPQH"),
        ("NPQ for Headship", "NPQH"),
        ("Headship", "NPQH"),
        ("npq-headship", "NPQH"),
        ("NPQS", "NPQSENCO"),
        ("NPQSEND", "NPQSENCO"),
        ("npq-senco", "NPQSENCO"),
        ("NPQ for SENCOs", "NPQSENCO"),
        ("npq-leading-teaching-development", "NPQLTD"),
        ("NPQ in leading literacy", "NPQLL"),
        ("EHCO", None),
        ("NPQML", None),
        ("", None),
    ],
)
def test_npqs(word: str, code: str | None) -> None:
    assert INDEX.npq_code(word) == code


def test_offers_and_awards() -> None:
    assert INDEX.offer_code("ehco") == INDEX.offer_code("Additional Support Offer") == "EHCO"
    assert INDEX.offer_code("NPQH") is None
    assert INDEX.award("National Award for SEN Co-ordination") == "NASENCO"
    assert INDEX.award("npqml") == "NPQML"
    assert INDEX.award("A level") is None


@pytest.mark.parametrize(
    ("word", "remit"),
    [
        ("English", "literacy"),
        ("reading", "literacy"),
        ("Maths", "mathematics"),
        ("T&L", "teaching"),
        ("CPD", "teacher_development"),
        ("EYFS", "early_years"),
        ("DSL", "safeguarding"),
        ("PE", "physical_education"),
        ("Design & Technology", "design_and_technology"),
        ("alchemy", None),
    ],
)
def test_remits(word: str, remit: str | None) -> None:
    assert INDEX.remit_slug(word) == remit


def test_what_deepens_a_remit() -> None:
    assert INDEX.deepens("literacy", "secondary") == ("NPQLL",)
    assert INDEX.deepens("mathematics", "primary") == INDEX.deepens("mathematics", "through") == ("NPQLPM",)
    assert INDEX.deepens("mathematics", "secondary") == ()
    assert INDEX.deepens("mathematics") == ("NPQLPM",)
    assert INDEX.deepens("safeguarding", "primary") == INDEX.deepens("attendance") == ()
    assert INDEX.deepens("inclusion") == ("NPQSENCO",)
    assert INDEX.deepens("induction") == ("NPQLTD",)


def test_every_national_curriculum_subject_is_a_remit() -> None:
    subjects = (
        "English, mathematics, science, art and design, citizenship, computing, design and technology, "
        "geography, history, languages, music, physical education"
    )
    assert all(INDEX.remit_slug(subject) for subject in subjects.split(", "))


def test_did_you_mean() -> None:
    assert suggest("NPQSENDCO", INDEX.npq_words)[0] == "NPQSENCO"
    assert suggest("NPQLE", INDEX.npq_words)[0] == "NPQEL"
    assert suggest("litracy", INDEX.remit_words) == ("literacy",)
    assert suggest("asistant head", INDEX.role_words)[0] == "assistant_headteacher"
    assert suggest("xyzzy", INDEX.role_words) == ()
    assert suggest("NPQX", INDEX.npq_words) == suggest("NPQ", INDEX.npq_words) == ()  # like none of them


def test_only_letters_and_digits_tell_words_apart() -> None:
    assert key("Head-Teacher ") == key("HEAD_TEACHER") == key("headteacher")
    assert key("D&T") == "dandt"
