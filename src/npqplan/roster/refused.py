"""Fields that a roster must not hold, in any spelling, each with a sentence that says why.

Nothing that the law protects, nor what stands in for it, may bear on who is offered what; so no
field exists for it, and whoever writes one is told why, without its value being repeated.
"""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from npqplan.diagnostics import Route

MANUAL: Final[Mapping[str, str]] = {
    "refused-reason": """A reason is given for being unavailable, or for leaving.

Nobody is asked for one. Reasons speak of health, families and plans, none of which may bear on what
somebody is offered; so the roster has no place for them, neither under a key of their own nor where the
days stand. The words are not read, and never repeated.""",
}
"""The code of this floor, with its page of the manual."""

_INSTEAD: Final = (
    "when somebody cannot begin an NPQ, write unavailable: {from: ..., until: ...} and no reason"
)


class _Refused(NamedTuple):
    what: str
    why: str
    words: str


_REFUSED_WORDS: Final = (
    _Refused(
        "a person's age",
        "age discrimination is unlawful, and dates of birth and retirement ages stand in for it",
        """
        age dob date_of_birth birth_date birthdate birthday birth_year year_of_birth born born_on
        born_in age_band age_group age_range years_old retirement_age pension_age state_pension_age
        """,
    ),
    _Refused(
        "sex or gender",
        "who is offered what must not depend on it, and titles and pronouns stand in for it",
        """
        sex gender gender_identity gender_reassignment pronoun pronouns trans transgender male
        female salutation honorific mr_mrs
        """,
    ),
    _Refused(
        "titles such as Mrs or Mr",
        "they stand in for sex, marriage and age; what somebody does goes under role",
        """
        title titles courtesy_title name_title person_title title_prefix name_prefix prefix mr mrs
        ms miss mx
        """,
    ),
    _Refused(
        "retirement",
        "it stands in for age; a last day that somebody has declared goes under leaving: {on: ...}",
        """
        retirement retirement_date retirement_year date_of_retirement year_of_retirement retires
        retires_on retires_in retiring retiring_on retire retire_on planned_retirement
        expected_retirement near_retirement due_to_retire
        """,
    ),
    _Refused(
        "race or nationality",
        "who is offered what must not depend on it",
        """
        ethnicity ethnic_group ethnic_origin ethnic_background ethnic race nationality
        national_origin citizenship country_of_birth place_of_birth skin_colour skin_color
        first_language native_language mother_tongue visa visa_status immigration_status
        right_to_work
        """,
    ),
    _Refused(
        "religion or belief",
        "who is offered what must not depend on it",
        """
        religion religious_belief religious_beliefs religion_or_belief belief beliefs faith
        denomination politics political_opinion political_opinions political_party
        """,
    ),
    _Refused(
        "disability or health",
        "who is offered what must not depend on it",
        """
        disability disabilities disabled disability_status is_disabled impairment impairments health
        health_condition health_conditions medical medical_condition medical_conditions
        mental_health neurodivergent neurodiversity neurodiverse reasonable_adjustments diagnosis
        """,
    ),
    _Refused(
        "pregnancy, parenthood or caring",
        f"who is offered what must not depend on it; {_INSTEAD}",
        """
        pregnancy pregnant is_pregnant expecting baby_due due_to_give_birth maternity
        maternity_leave on_maternity on_maternity_leave maternity_pay paternity paternity_leave
        parental_leave shared_parental_leave adoption adoption_leave children has_children
        number_of_children childcare dependants dependents carer is_carer caring
        caring_responsibilities parent family_status family
        """,
    ),
    _Refused(
        "marriage or partnership",
        "who is offered what must not depend on it",
        """
        marital_status marital married is_married marriage civil_partnership civil_partner spouse
        partner husband wife maiden_name divorced
        """,
    ),
    _Refused(
        "sexual orientation",
        "who is offered what must not depend on it",
        """
        sexual_orientation sexuality orientation lgbt lgbtq lgbtqi lgbtqia
        """,
    ),
    _Refused(
        "sickness or absence",
        f"it stands in for disability, pregnancy and caring; {_INSTEAD}",
        """
        sickness sick sick_leave sick_days sickness_absence sickness_days absence absences absent
        absence_days absence_rate absence_record days_absent days_off days_lost attendance_rate
        attendance_record bradford_factor bradford_score occupational_health long_term_sick
        long_term_absence leave_of_absence
        """,
    ),
    _Refused(
        "a trade union",
        "membership is protected by law",
        """
        union trade_union unions union_member union_membership union_rep union_representative
        trade_union_member
        """,
    ),
    _Refused(
        "identity numbers",
        "the planner has no use for them, and a roster is safer without",
        """
        ni_number ni nino ni_no national_insurance national_insurance_number national_insurance_no
        trn teacher_reference_number passport passport_number payroll_number
        """,
    ),
    _Refused(
        "pay",
        "what somebody earns must not bear on what they are offered, and it stands in for hours and age",
        """
        pay pay_scale pay_point pay_range pay_grade pay_band pay_spine payscale salary salaries
        annual_salary salary_band wage wages earnings remuneration spine_point scale_point tlr
        tlr_payment tlr_allowance allowance allowances bonus upper_pay_scale upper_pay_range
        performance_related_pay
        """,
    ),
    _Refused(
        "working hours",
        "part-time staff have the same claim to development; hours stand in for sex, caring and disability",
        """
        fte full_time_equivalent hours working_hours hours_per_week weekly_hours contracted_hours
        contract_hours hours_worked part_time full_time is_part_time part_timer fulltime parttime
        working_pattern work_pattern working_days days_per_week days_worked flexible_working flexi
        term_time_only zero_hours
        """,
    ),
    _Refused(
        "a rating of somebody",
        "npqplan scores nobody; a judgement goes under ready_for, with who made it and when",
        """
        potential potential_rating high_potential rating performance performance_rating
        appraisal_rating appraisal_grade appraisal_outcome nine_box ninebox score talent_score
        talent_rating flight_risk risk_of_leaving leaving_risk retention_risk
        """,
    ),
)


def _plain(key: str) -> str:
    return re.sub(r"[\W_]+", "", key).casefold()


_REFUSED: Final[Mapping[str, str]] = {
    _plain(word): f"no roster may hold {refused.what}: {refused.why}"
    for refused in _REFUSED_WORDS
    for word in refused.words.split()
}
_REASON_WORDS: Final = """
    reason reasons why because cause note notes comment comments detail details description explanation
    kind type category grounds leave leave_type absence_type
"""
_REASONS: Final = frozenset(map(_plain, _REASON_WORDS.split()))
_UNASKED: Final = frozenset({"unavailable", "leaving"})
_OF_DAYS: Final = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday st nd rd th t z day days week weeks month months year years term half autumn spring summer
    easter christmas whitsun michaelmas lent trinity holiday holidays start beginning middle end early mid
    late next last this from until till to on at the of and or in since by before after about circa
    onwards ongoing now today yes no y n true false none null unknown tbc tba tbd declared
    """.split()  # noqa: SIM905 - as people write them
)
"""Words that tell days, or nothing. Any other where days belong may be a reason."""


def refusal(key: str) -> str | None:
    """Why a key must not be in a roster, whatever its spelling; None for any other key."""
    return _REFUSED.get(_plain(key))


def refused_reason(route: Route) -> str | None:
    """Why a key that asks for a reason must not stand under `unavailable` or `leaving`; None elsewhere."""
    if len(route) > 1 and route[-2] in _UNASKED and _plain(str(route[-1])) in _REASONS:
        return _no_reason(str(route[-2]))
    return None


def reason_for_days(route: Route, value: object) -> str | None:
    """Why what stands for the days of `unavailable` or `leaving` must not: words that may be a reason."""
    around = next((step for step in route[-2:] if step in _UNASKED), None)
    words = re.findall(r"[^\W\d_]+", str(value).casefold())
    return None if around is None or _OF_DAYS.issuperset(words) else _no_reason(str(around))


def _no_reason(key: str) -> str:
    return f"give no reason under `{key}`: nobody is asked for one, and nothing may depend on it"


def one_of_each_kind() -> tuple[str, ...]:
    """A refused key of every kind."""
    return tuple(refused.words.split()[0] for refused in _REFUSED_WORDS)
