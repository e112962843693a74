"""The words that job titles of English schools are made of, beside those in the catalogue.

The patterns are for a whole title in plain words (`spelling`); of several, the first that fits counts.
"""

from typing import Final

SHORT_FOR: Final = {
    "asst": "assistant",
    "coord": "coordinator",
    "dep": "deputy",
    "dept": "department",
    "exec": "executive",
    "headship": "headteacher",
    "hos": "head of school",
    "mgr": "manager",
    "nqt": "early career teacher",
    "preschool": "pre school",
    "principle": "principal",
    "yr": "year",
}
"""Words as they are shortened, or mistaken for another."""

STANDS_IN: Final = r"acting|interim|temporary"
STOOD_IN_FOR: Final = rf"{STANDS_IN}|(?:maternity )?cover"
"""Words before a role, and after one, for who has it for a time only."""

UNCHANGED: Final = (
    r"senior|substantive|permanent|full time|part time|job share|primary|secondary|infant|junior|school|joint"
    r"|academy|executive"
)
"""Words before or after a role that leave it the role it is."""

PART_OF_A_SCHOOL: Final = (
    r"[ul]?ks ?\d( and ks ?\d)?|((upper|lower) )?key stages?( \d)?( and \d)?|phases?( \d)?|reception"
    r"|nursery|pre school|early years( phase)?|eyfs|foundation( stage| phase)?|infants?|juniors?|sixth form"
    r"|post 16|(lower|middle|upper|junior|senior|infant|prep|primary|secondary)( school| phase)"
)
"""What a phase leader leads."""

YEAR_GROUP: Final = r"(head of )?(year|house)( group)?( \d+)?"

_OFFICE_AND_SITE: Final = (
    r"office|admin\w*|secretar\w+|pa|personal assistant|executive assistant|receptionist|clerk|clerical"
    r"|payroll|accounts?|accountant|procurement|hr|human resources|operations|it support|ict support"
    r"|network|systems|premises|site|estates?|facilities|grounds|caretak\w+|clean\w+|catering|kitchen"
    r"|cook|chef|midday|lunch\w*|dinner|breakfast club|after school club|wraparound|play ?worker|driver"
    r"|escort|technician|librarian|library|exams?|examinations?|invigilator|marketing|communications"
    r"|admissions|nurse|matron|medical|first aid|therapist|psychologist|counsellor|chaplain|instructor"
    r"|reprographics|health and safety|compliance|(?:data|cover) (?:manager|officer|analyst|assistant)"
)
_WITH_THE_YOUNGEST: Final = (
    r"(?:nursery|pre school|early years|eyfs|toddler|baby) (?:.* )?"
    r"(?:assistant|practitioner|educator|worker|apprentice)|key person"
)
_IN_CLASS: Final = (
    r"(?:.* )?(?:tas?|lsa|elsa|sna)(?: .*)?|one to one(?: .*)?|(?:sen|send) (?:support|assistant|mentor)"
    r"|(?:.* )?(?:teacher|teaching|learning|classroom|special needs) (?:.* )?(?:assistant|support)"
)
_PASTORAL: Final = (
    r"(?:pastoral|welfare|famil\w+|parent\w*|student|pupil|safeguarding|child protection|wellbeing|attendance"
    r"|behaviour|isolation|thrive|nurture|mental health|house|year) (?:.* )?"
    r"(?:assistant|officer|manager|worker|practitioner|adviser|advisor|mentor|support)|mentor"
)
JOBS: Final = (
    (r"(?:.* )?lead teacher(?: .*)?", "lead_practitioner", None),
    (r"unqualified teacher", "teacher", "`qualified_teacher: no`"),
    (r"(?:student|trainee|pgce|scitt) teacher|trainee", "teacher", "`induction: trainee`"),
    (r"ect ?(?:year )?1", "teacher", "`induction: ect_year_1`"),
    (r"ect ?(?:year )?2", "teacher", "`induction: ect_year_2`"),
    (r"(?:.* )?(?:teacher|tutor)(?! (?:train|educat|develop|assist))(?: .*)?", "teacher", None),
    (rf"(?:.* )?(?:{_OFFICE_AND_SITE})(?: .*)?", "other", None),
    (_WITH_THE_YOUNGEST, "early_years_practitioner", None),
    (_IN_CLASS, "teaching_assistant", None),
    (_PASTORAL, "pastoral_support", None),
)
"""Titles of teachers and support staff, each with its role and with what it says beside."""

_FOR_THE_TRUST: Final = (
    "write trust_director, for who directs it for the trust; else this person's role in a school"
)

SENTENCES: Final = (
    (
        r"((vice )?chair of |link )?(governors?|governing body|trustees?)",
        "governors and trustees are not staff: leave them out",
    ),
    (
        r"(member of )?(the )?(slt|smt|senior (leader|leadership|management)( team)?)( member)?",
        "say which: assistant_headteacher, deputy_headteacher or headteacher",
    ),
    (
        r"(member of )?(the )?(mlt|middle (leader|leadership|management)( team)?)( member)?|tlr( holder)?",
        "say which: subject_leader, phase_leader, head_of_department, head_of_year or senco",
    ),
    (
        r".* (designate|elect)",
        "write the role that this person has now, until the new one begins",
    ),
    (
        r"(ect|itt|teacher|trainee) mentor",
        "write this person's own role, and `mentors:` with the ids of whom they mentor",
    ),
    (r"sle|nle|(specialist|national) leader of education", "write this person's role in their school"),
    (
        r"year (group )?\d+ (leads?|leader|coordinator)",
        "write phase_leader in a primary school, head_of_year in a secondary",
    ),
    (
        r"associate (head|headteacher|principal)",
        "write head_of_school, for who runs the school day by day; else deputy_headteacher",
    ),
    (
        r"associate (assistant|deputy|vice) (head|headteacher|principal)",
        "write assistant_headteacher, for a place in the senior team to stay; else this person's own role",
    ),
    (
        r"financ\w+ (manager|director|lead|officer)|(director|head) of (finance|business|resources)( .*)?",
        "write school_business_manager, for who leads the school's business side; else other",
    ),
    (
        r"trust .+|school improvement .+|director of (standards|scitt)|chief (education|standards) officer",
        _FOR_THE_TRUST,
    ),
    (r"(executive|regional) director.*", _FOR_THE_TRUST),
    (r"chief .+ officer", "write other"),
)
"""Titles that leave open what is meant, or mean nobody on a roster."""

UNREAD: Final = (
    (
        r"(head|director|leader) of .+",
        "write headteacher, for who leads the whole school; else the role that leads a part of it",
    ),
    (
        r"(deputy|vice) .+",
        "write deputy_headteacher, for the deputy of the whole school; else this person's own role",
    ),
)
"""What may be left to say where neither an area nor a part of the school can be made out."""

PATTERNS: Final = (
    STOOD_IN_FOR,
    UNCHANGED,
    PART_OF_A_SCHOOL,
    YEAR_GROUP,
    *(pattern for pattern, _, _ in JOBS),
    *(pattern for pattern, _ in (*SENTENCES, *UNREAD)),
)
"""All of them: a word in one is spelt right."""
