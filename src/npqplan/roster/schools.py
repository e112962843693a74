"""Schools, their posts, and the trust, as a roster writes them."""

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

from npqplan.fields import Day, Name, OneOrMany, Slug, Text, YesNo, YesNoUnknown, choice
from npqplan.roster.people import PersonEntry
from npqplan.roster.plan import PlanEntry
from npqplan.roster.strictness import STRICT

Phase: TypeAlias = Annotated[
    Literal["nursery", "primary", "secondary", "through", "sixth_form_or_college"],
    choice("nursery", "primary", "secondary", "through", "sixth_form_or_college"),
]
Setting: TypeAlias = Annotated[
    Literal[
        "school",
        "academy_trust",
        "sixteen_to_nineteen",
        "early_years_or_childcare",
        "another_setting",
        "other",
    ],
    choice(
        "school",
        "academy_trust",
        "sixteen_to_nineteen",
        "early_years_or_childcare",
        "another_setting",
        "other",
    ),
]
Employment: TypeAlias = Annotated[
    Literal[
        "itt_lead_mentor", "virtual_school", "hospital_school", "young_offender_institution", "supply_teacher"
    ],
    choice(
        "itt_lead_mentor", "virtual_school", "hospital_school", "young_offender_institution", "supply_teacher"
    ),
]
Importance: TypeAlias = Annotated[Literal["critical", "important"], choice("critical", "important")]


def _gias_code(value: object) -> int | Literal["none"] | None:
    """A code, `none` for a place outside GIAS, or `unknown`."""
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")  # noqa: EM101 - the name of Pydantic's own error
    word = value.strip().lower()
    if word == "unknown":
        return None
    if word == "none":
        return "none"
    if re.fullmatch(r"[0-9]{1,3}", word):
        return int(word)
    raise PydanticCustomError(
        "bad-number",  # noqa: EM101 - a code
        '"{word}" {problem}',
        {"word": value[:40], "problem": "is not the code of a type of establishment", "hint": _GIAS_HINT},
    )


_GIAS_HINT = (
    "write the number that GIAS gives for the type (34 for an academy converter), `none` or `unknown`"
)

EstablishmentType: TypeAlias = Annotated[
    int | Literal["none"] | None,
    PlainValidator(_gias_code, json_schema_input_type=str),
    WithJsonSchema(
        {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^([0-9]{1,3}|none|unknown)$"}]}
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEntry:
    """A post, where the roles of the staff do not say enough."""

    __pydantic_config__: ClassVar = STRICT

    id: Slug | None = None
    """A short word of your own to refer to this post by; made from holder and role if left out."""
    role: OneOrMany[Text] = ()
    """Its role; or several that go with one seat: [assistant_headteacher, senco]."""
    leads: OneOrMany[Text] = ()
    """What the post leads: [early_years]. A post may have remits and no role."""
    holder: OneOrMany[Text] = ()
    """The id of who holds it; several for a shared post: [silva, march]."""
    vacant: YesNo = False
    """yes: nobody holds it."""
    key: YesNo | None = None
    """yes: plan succession for it; no: do not. If left out, SENCO and above are key posts."""
    importance: Importance | None = None
    """critical or important. If left out, head, head of school, SENCO and chief executive are critical."""
    needed_by: Day | None = None
    """The day by which somebody must be ready for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolEntry:
    """A school. Its name is enough to begin with."""

    __pydantic_config__: ClassVar = STRICT

    id: Slug | None = None
    """Your own word for it, unique in the trust; left out, made from the name and changing with it."""
    name: Name
    """The school's name."""
    urn: Text | None = None
    """Its unique reference number in Get Information about Schools (GIAS)."""
    phase: Phase | None = None
    """nursery, primary, secondary, through (all-through) or sixth_form_or_college."""
    setting: Setting = "school"
    """What DfE's registration service calls the place: school unless said."""
    establishment_type: EstablishmentType = None
    """The code of its type in GIAS (1 community school, 34 academy converter ...); none: not in GIAS."""
    in_england: YesNo | None = None
    """Whether it is in England, as it is unless said or seen by its type: DfE funds nobody elsewhere."""
    pupil_premium_top_half: YesNoUnknown = None
    """Whether it is on DfE's "top 50%" list by pupil premium for the intake (or the 16 to 19 list)."""
    rise: YesNoUnknown = None
    """Whether it is on DfE's list of RISE schools (targeted intervention)."""
    childminder: YesNoUnknown = None
    """For early_years_or_childcare: whether this is a childminder."""
    on_childminder_list: YesNoUnknown = None
    """For a childminder: whether on DfE's list."""
    employment: Employment | None = None
    """For another_setting: itt_lead_mentor, virtual_school, hospital_school ..."""
    priorities: OneOrMany[Text] = ()
    """What the school is working on, the most important first: [literacy, behaviour]."""
    reviewed_on: Day | None = None
    """The day a person last went through this school's part."""
    posts: OneOrMany[PostEntry] = ()
    """Posts that the roles of the staff do not say: vacant, shared, by remit, two roles in one seat."""
    staff: OneOrMany[PersonEntry] = ()
    """The people: everyone who leads, and everyone who may."""
    plan: PlanEntry | None = None
    """The school's own wishes for the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustEntry:
    """A trust, and who works for it rather than for one school."""

    __pydantic_config__: ClassVar = STRICT

    name: Name
    """The trust's name."""
    moves_between_schools: YesNo = False
    """Whether people may move between its schools (each says where with can_move_to)."""
    posts: OneOrMany[PostEntry] = ()
    """Posts of the trust itself: chief_executive, trust_director ..."""
    staff: OneOrMany[PersonEntry] = ()
    """People who work for the trust itself."""
