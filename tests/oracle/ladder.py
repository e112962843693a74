"""The roles, their ranks, how one steps up to another, and which NPQ prepares for which."""

from dataclasses import dataclass

SUPPORT = frozenset(
    {
        "teaching_assistant",
        "higher_level_teaching_assistant",
        "early_years_practitioner",
        "pastoral_support",
        "school_business_manager",
        "other",
    }
)
MIDDLE = frozenset(
    {"lead_practitioner", "subject_leader", "phase_leader", "head_of_department", "head_of_year"}
)
SENIOR = frozenset({"assistant_headteacher", "deputy_headteacher"})
HEADS = frozenset({"head_of_school", "headteacher"})
EXECUTIVE = frozenset({"executive_headteacher", "trust_director"})

TEACHES_NOT = SUPPORT | {"chief_executive"}

RANKS: dict[str, int] = {
    **dict.fromkeys(SUPPORT, 0),
    "teacher": 1,
    **dict.fromkeys(MIDDLE, 2),
    "senco": 2,
    "assistant_headteacher": 3,
    "deputy_headteacher": 4,
    **dict.fromkeys(HEADS, 5),
    **dict.fromkeys(EXECUTIVE, 6),
    "chief_executive": 7,
}
MIDDLE_RANK, SENIOR_RANK = 2, 3
KEY_ROLES = frozenset(role for role, rank in RANKS.items() if rank >= SENIOR_RANK) | {"senco"}
CRITICAL_ROLES = HEADS | {"senco", "chief_executive"}


@dataclass(frozen=True)
class Rung:
    """From any of these roles, or one above them, to `to` after so many years. `name` is its clause."""

    name: str
    to: frozenset[str]
    from_: frozenset[str]
    years: int


LADDER: tuple[Rung, ...] = (
    Rung("rung-middle-from-teacher", MIDDLE, frozenset({"teacher"}), 3),
    Rung("rung-senco-from-teacher", frozenset({"senco"}), frozenset({"teacher"}), 5),
    Rung("rung-senco-from-middle", frozenset({"senco"}), MIDDLE, 2),
    Rung("rung-senco-from-senior", frozenset({"senco"}), SENIOR, 0),
    Rung("rung-assistant-from-middle", frozenset({"assistant_headteacher"}), MIDDLE | {"senco"}, 3),
    Rung(
        "rung-deputy-from-assistant",
        frozenset({"deputy_headteacher"}),
        frozenset({"assistant_headteacher"}),
        3,
    ),
    Rung("rung-head-from-deputy", HEADS, frozenset({"deputy_headteacher"}), 3),
    Rung("rung-executive-from-head", EXECUTIVE, frozenset({"headteacher"}), 4),
    Rung("rung-chief-from-executive", frozenset({"chief_executive"}), EXECUTIVE, 3),
)

SPECIALIST = frozenset({"NPQLT", "NPQLTD", "NPQLBC", "NPQLL", "NPQLPM"})
MONTHS_TO_OUTCOME: dict[str, int] = {
    **dict.fromkeys(("NPQSL", "NPQH", "NPQEL", "NPQEYL"), 21),
    "NPQSENCO": 22,
    **dict.fromkeys(SPECIALIST, 15),
}

PREPARES: tuple[tuple[str, frozenset[str], str], ...] = (
    ("npqh-for-heads", HEADS, "NPQH"),
    ("npqsl-for-senior-leaders", SENIOR, "NPQSL"),
    ("npqh-held-for-deputies", frozenset({"deputy_headteacher"}), "NPQH"),
    ("npqsenco-for-sencos", frozenset({"senco"}), "NPQSENCO"),
    ("nasenco-for-sencos", frozenset({"senco"}), "NASENCO"),
    ("npqel-for-executives", EXECUTIVE | {"chief_executive"}, "NPQEL"),
)

DEEPENS: dict[str, frozenset[str]] = {
    "literacy": frozenset({"NPQLL"}),
    "mathematics": frozenset({"NPQLPM"}),
    **dict.fromkeys(("teaching", "curriculum", "assessment"), frozenset({"NPQLT"})),
    "behaviour": frozenset({"NPQLBC"}),
    "pastoral": frozenset({"NPQLBC"}),
    "teacher_development": frozenset({"NPQLTD"}),
    "induction": frozenset({"NPQLTD"}),
    "initial_teacher_training": frozenset({"NPQLTD"}),
    "early_years": frozenset({"NPQEYL"}),
    "send": frozenset({"NPQSENCO"}),
    "inclusion": frozenset({"NPQSENCO"}),
}


def rank(role: str) -> int:
    """How high a role stands, from 0 (support staff) to 7 (chief executive)."""
    return RANKS[role]
