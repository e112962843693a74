"""Job titles of English schools: what is taken as which role, and what to write for the others.

A hint names what was meant, or nothing: whoever trusts it must not end up as somebody else.
"""

import re

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from, text

from npqplan.organisation.titles import for_a_role
from tests.organisation.rosters import INDEX

_BOTH_SENIOR = "say which: assistant_headteacher, deputy_headteacher or headteacher"
FOR_THE_TRUST = "write trust_director, for who directs it for the trust; else this person's role in a school"
WHOLE_OR_PART = "write headteacher, for who leads the whole school; else the role that leads a part of it"
DEPUTY = "write deputy_headteacher, for the deputy of the whole school; else this person's own role"
BUSINESS = "write school_business_manager, for who leads the school's business side; else other"
UNDER_THE_SENCO = (
    "only the school's SENCO is senco: write subject_leader (or teaching_assistant) with `leads: [send]`"
)
DUTY = "this is what somebody leads: write their role, and beside it `leads: [safeguarding]`"


def acting(role: str) -> str:
    """For somebody who stands in."""
    return f"write this person's own role, and `held: [{{role: {role}, from: ..., acting: yes}}]`"


def senco_or(role: str) -> str:
    """For somebody who leads what the SENCO does."""
    return f"write senco, if this person is the school's SENCO; else write {role} with `leads: [inclusion]`"


SAME = {
    "Head Teacher": "headteacher",
    "Headteacher": "headteacher",
    "Head": "headteacher",
    "Principal": "headteacher",
    "Co-Headteacher": "headteacher",
    "Head of School": "head_of_school",
    "Executive Head Teacher": "executive_headteacher",
    "Executive Principal": "executive_headteacher",
    "CEO": "chief_executive",
    "Deputy CEO": "trust_director",
    "Director of Education": "trust_director",
    "Deputy Head Teacher": "deputy_headteacher",
    "Vice-Principal": "deputy_headteacher",
    "Assistant Head Teacher": "assistant_headteacher",
    "Assistant Principal": "assistant_headteacher",
    "SENDCo": "senco",
    "SEN Coordinator": "senco",
    "KS1 Lead": "phase_leader",
    "EYFS lead": "phase_leader",
    "Head of Sixth Form": "phase_leader",
    "Head of Department": "head_of_department",
    "Head of Faculty": "head_of_department",
    "Head of House": "head_of_year",
    "Subject Lead": "subject_leader",
    "Lead Practitioner": "lead_practitioner",
    "Class Teacher": "teacher",
    "Supply teacher": "teacher",
    "Early Career Teacher": "teacher",
    "TA": "teaching_assistant",
    "Learning Support Assistant": "teaching_assistant",
    "HLTA": "higher_level_teaching_assistant",
    "Nursery nurse": "early_years_practitioner",
    "Pastoral Manager": "pastoral_support",
    "Learning mentor": "pastoral_support",
    "School Business Manager": "school_business_manager",
    "Bursar": "school_business_manager",
    "Receptionist": "other",
    "Cover Supervisor": "other",
    "Caretaker": "other",
    "COO": "other",
}
"""Titles that are taken as they stand."""

HINTS = {
    # Misspelt
    "Deputy Hed": "did you mean deputy_headteacher?",
    "hedteacher": "did you mean headteacher?",
    "Hed teacher": "did you mean headteacher?",
    "Asst Head": "did you mean assistant_headteacher?",
    "Asst. Head Teacher": "did you mean assistant_headteacher?",
    "Vice Principle": "did you mean deputy_headteacher?",
    "Asistant headteacher": "did you mean assistant_headteacher?",
    "Dept head": "did you mean head_of_department?",
    "assistantheadtecher": "did you mean assistant_headteacher?",
    # Teachers
    "Year 6 teacher": "write teacher",
    "Y2 Teacher": "write teacher",
    "Cover teacher": "write teacher",
    "Reception teacher": "write teacher",
    "Nursery teacher": "write teacher",
    "Reception/Nursery teacher": "write teacher",
    "Music teacher": "write teacher",
    "PE teacher": "write teacher",
    "Art Teacher": "write teacher",
    "Intervention teacher": "write teacher",
    "PPA teacher": "write teacher",
    "Teacher of Maths": "write teacher",
    "Teacher i/c Geography": "write teacher",
    "Teacher of the Deaf": "write teacher",
    "Teacher (part-time)": "write teacher",
    "Peripatetic music teacher": "write teacher",
    "Unqualified teacher": "write teacher with `qualified_teacher: no`",
    "Student teacher": "write teacher with `induction: trainee`",
    "ECT1": "write teacher with `induction: ect_year_1`",
    "ECT Year 2": "write teacher with `induction: ect_year_2`",
    "NQT": "did you mean teacher?",
    "Lead teacher": "write lead_practitioner",
    "Teacher and maths lead": "write subject_leader (or teacher) with `leads: [mathematics]`",
    "Class teacher / SENCO": "write senco",
    "Design and Technology Teacher": "write teacher",
    "Class Teacher Year 5": "write teacher",
    "SENCO and class teacher": "write senco",
    "Head of Behaviour": "write subject_leader (or assistant_headteacher) with `leads: [behaviour]`",
    "Curriculum Lead for Science": "write subject_leader with `leads: [science]`",
    "Lead Practitioner for Maths": "write lead_practitioner with `leads: [mathematics]`",
    "Senior Mental Health Lead": "write subject_leader (or teacher) with `leads: [pastoral]`",
    "Deputy Designated Safeguarding Lead": DUTY,
    "Safeguarding Lead": DUTY,
    "Director of Safeguarding": DUTY,
    "Induction tutor": DUTY.replace("safeguarding", "induction"),
    "ECT mentor": "write this person's own role, and `mentors:` with the ids of whom they mentor",
    "Headteacher designate": "write the role that this person has now, until the new one begins",
    "Specialist Leader of Education": "write this person's role in their school",
    # Those who stand in
    "Headteacher (maternity cover)": acting("headteacher"),
    "Acting Head": acting("headteacher"),
    "Interim Headteacher": acting("headteacher"),
    "Acting SENCO": acting("senco"),
    "Deputy Headteacher (acting)": acting("deputy_headteacher"),
    "Acting Head of Maths": acting("head_of_department"),
    # Seconds of somebody else than the head
    "Deputy SENCO": UNDER_THE_SENCO,
    "Assistant SENDCo": UNDER_THE_SENCO,
    "Deputy DSL": DUTY,
    "Second in department": "write subject_leader (or teacher)",
    "Second in Maths": "write subject_leader (or teacher) with `leads: [mathematics]`",
    "2ic English": "write subject_leader (or teacher) with `leads: [literacy]`",
    "Deputy Head of Science": "write subject_leader (or teacher) with `leads: [science]`",
    "Assistant Head of Year": "write teacher (or pastoral_support) with `leads: [pastoral]`",
    "Deputy Head of Year 9": "write teacher (or pastoral_support) with `leads: [pastoral]`",
    "Assistant Head of Sixth Form": "write subject_leader (or teacher) with `leads: [sixth_form]`",
    # Leaders of a subject, an area or a phase
    "Maths lead": "write subject_leader (or teacher) with `leads: [mathematics]`",
    "English Subject Leader": "write subject_leader (or teacher) with `leads: [literacy]`",
    "Subject lead - Maths": "write subject_leader with `leads: [mathematics]`",
    "Behaviour lead": "write subject_leader (or teacher) with `leads: [behaviour]`",
    "Lead for maths": "write subject_leader (or teacher) with `leads: [mathematics]`",
    "Teaching and Learning lead": "write subject_leader (or teacher) with `leads: [teaching]`",
    "Head of English": "write head_of_department (or subject_leader) with `leads: [literacy]`",
    "Head of Maths and Science": (
        "write head_of_department (or subject_leader) with `leads: [mathematics, science]`"
    ),
    "Director of Music": "write head_of_department (or subject_leader) with `leads: [music]`",
    "Inclusion lead": senco_or("subject_leader (or teacher)"),
    "Head of Inclusion": senco_or("subject_leader (or assistant_headteacher)"),
    "DSL": DUTY,
    "Designated Safeguarding Lead": DUTY,
    "UKS2 lead": "write phase_leader",
    "Phase Leader (KS2)": "write phase_leader",
    "Lower school leader": "write phase_leader",
    "Head of Lower School": "write phase_leader",
    "Head of Early Years": "write phase_leader with `leads: [early_years]`",
    "Director of Sixth Form": "write phase_leader with `leads: [sixth_form]`",
    "Head of Year 7": "write head_of_year",
    "Year 6 leader": "write phase_leader in a primary school, head_of_year in a secondary",
    # Senior leaders
    "Senior Assistant Headteacher": "write assistant_headteacher",
    "Assistant Headteacher & SENCO": "write `role: [assistant_headteacher, senco]`",
    "Deputy Head / DSL": "write deputy_headteacher with `leads: [safeguarding]`",
    "Assistant Headteacher (Inclusion)": "write assistant_headteacher with `leads: [inclusion]`",
    "Assistant Principal - Behaviour and Attitudes": "write assistant_headteacher with `leads: [behaviour]`",
    "Vice Principal for Pastoral Care": "write deputy_headteacher with `leads: [pastoral]`",
    "Deputy Headteacher Curriculum": "write deputy_headteacher with `leads: [curriculum]`",
    "Headteacher, SENCO and DSL": "write `role: [headteacher, senco]` with `leads: [safeguarding]`",
    "Assistant Principal Operations": "write assistant_headteacher",
    "Deputy Head's PA": "write other",
    "Primary Headteacher": "write headteacher",
    "SLT": _BOTH_SENIOR,
    "Member of the Senior Leadership Team": _BOTH_SENIOR,
    "Middle leader": "say which: subject_leader, phase_leader, head_of_department, head_of_year or senco",
    "Associate Headteacher": (
        "write head_of_school, for who runs the school day by day; else deputy_headteacher"
    ),
    "Associate Assistant Principal": (
        "write assistant_headteacher, for a place in the senior team to stay; else this person's own role"
    ),
    "HoS": "did you mean head_of_school?",
    # Special schools, units and trusts
    "Head of Provision": WHOLE_OR_PART,
    "Head of Somewhere Else": WHOLE_OR_PART,
    "Deputy of the Bungalow": DEPUTY,
    "Centre Manager": None,
    "Trust SENCO": FOR_THE_TRUST,
    "Trust Lead for English": FOR_THE_TRUST,
    "School Improvement Lead": FOR_THE_TRUST,
    "Director of Standards": FOR_THE_TRUST,
    "Chief Education Officer": FOR_THE_TRUST,
    "Chief People Officer": "write other",
    "Chair of Governors": "governors and trustees are not staff: leave them out",
    # Support staff
    "TA Level 3": "write teaching_assistant",
    "SEN Teaching Assistant": "write teaching_assistant",
    "1:1 support": "write teaching_assistant",
    "ELSA": "write teaching_assistant",
    "Nursery Assistant": "write early_years_practitioner",
    "Preschool practitioner": "write early_years_practitioner",
    "Family Liaison Officer": "write pastoral_support",
    "Safeguarding Officer": "write pastoral_support",
    "Behaviour Manager": "write pastoral_support",
    "Student Support Officer": "write pastoral_support",
    "Office Manager": "write other",
    "Admin Assistant": "write other",
    "Head's PA": "write other",
    "Premises Manager": "write other",
    "Finance Manager": BUSINESS,
    "Director of Finance": BUSINESS,
    "Science Technician": "write other",
    "Head Chef": "write other",
    "Lunchtime Supervisor": "write other",
    "Exams Manager": "write other",
    "School Counsellor": "write other",
    "PPA cover": None,
    "Zookeeper": None,
}
"""Titles that are no role of the catalogue, each with what to write; None where nobody could say."""

LISTED = "`npqplan catalogue` lists the roles; a job outside them is `other`"


@pytest.mark.parametrize(("title", "role"), SAME.items())
def test_title_that_is_taken(title: str, role: str) -> None:
    assert INDEX.role_slug(title, "primary") == role


WORDS = sorted({word for title in (*SAME, *HINTS) for word in title.split()})
SLUGS = {*INDEX.roles, *INDEX.remits, "qualified_teacher", "ect_year_1", "ect_year_2"}


@given(text(max_size=40) | lists(sampled_from(WORDS), max_size=6).map(" ".join))
def test_whatever_a_title_is_the_hint_names_only_what_there_is(title: str) -> None:
    assert {*re.findall(r"[a-z]+(?:_[a-z0-9]+)+", for_a_role(title, INDEX))} <= SLUGS


@pytest.mark.parametrize(("title", "hint"), HINTS.items())
def test_title_that_is_not(title: str, hint: str | None) -> None:
    assert INDEX.role_slug(title, "primary") is None
    assert for_a_role(title, INDEX) == (hint or LISTED)
