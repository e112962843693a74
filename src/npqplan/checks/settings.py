"""What is said of a school does not fit together.

Who it is about. Schools, with `setting`, `establishment_type`, `phase`, `in_england` and what goes with
them.

The rule. Fields that belong to one setting stand in no other: childminder and on_childminder_list with
early_years_or_childcare, employment with another_setting; nobody is on the childminder list without being
a childminder, and no childminder is in GIAS; a type of establishment lies in England or not; a nursery
school has the phase nursery (setting-contradiction, an error). A school that is not in GIAS, has a type that
is hardly ever found in its setting, or one that is not in England and says nothing of that, is doubtful
(setting-doubtful, a warning).

Source. GIAS types by the catalogue; settings as in DfE's Register for an NPQ.

Example. `{setting: school, on_childminder_list: yes}`.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding
from npqplan.organisation.model import School

CODES = ("setting-contradiction", "setting-doubtful")


def findings(context: Context) -> Iterator[Finding]:
    """Each thing that does not fit."""
    for school in context.organisation.schools:
        yield from _fields(school)
        yield from _type(school, context)


def _fields(school: School) -> Iterator[Finding]:
    place = school.place
    if school.setting != "early_years_or_childcare":
        for key, value in (
            ("childminder", school.childminder),
            ("on_childminder_list", school.on_childminder_list),
        ):
            if value:
                yield Finding(
                    "setting-contradiction",
                    "error",
                    f"`{key}` goes with `setting: early_years_or_childcare` only",
                    place / key,
                    "add that setting, or take this out",
                )
    elif school.childminder and school.establishment_type is not None:
        yield Finding(
            "setting-contradiction",
            "error",
            f"a childminder is not in GIAS, and `establishment_type` is {school.establishment_type}",
            place / "establishment_type",
            "write `none`, or take `childminder` out",
        )
    elif school.on_childminder_list and school.childminder is False:
        yield Finding(
            "setting-contradiction",
            "error",
            "only a childminder is on the childminder list, and `childminder` is no",
            place / "on_childminder_list",
            "correct one of the two",
        )
    if school.employment is not None and school.setting != "another_setting":
        yield Finding(
            "setting-contradiction",
            "error",
            "`employment` goes with `setting: another_setting` only",
            place / "employment",
            "add that setting, or take this out",
        )


def _type(school: School, context: Context) -> Iterator[Finding]:
    place = school.place / "establishment_type"
    if school.not_in_gias:
        if school.setting in ("school", "sixteen_to_nineteen"):
            yield Finding(
                "setting-doubtful",
                "warning",
                "every school and college is in GIAS, and here `establishment_type` is none",
                place,
                "write the code of its type, or `unknown`",
            )
        return
    if school.establishment_type is None:
        return
    type_ = context.index.establishment_types[school.establishment_type]
    if not type_.in_england and school.in_england:
        yield Finding(
            "setting-contradiction",
            "error",
            f"{type_.code} ({type_.title}) is not in England, and `in_england` is yes",
            place,
            "correct one of the two",
        )
    elif not type_.in_england and not _says_where(school, context):
        yield Finding(
            "setting-doubtful",
            "warning",
            f"{type_.code} ({type_.title}) is not in England: DfE funds no NPQ there, and no duty of "
            "England's law holds",
            place,
            "if so, add `in_england: no`; if not, correct the type",
        )
    elif type_.kind == "maintained_nursery" and school.phase not in (None, "nursery"):
        yield Finding(
            "setting-contradiction",
            "error",
            f"{type_.code} is a nursery school, and the phase is {school.phase}",
            place,
            "correct one of the two",
        )
    elif (school.setting == "sixteen_to_nineteen") != (type_.kind == "post_16") and school.setting in (
        "school",
        "sixteen_to_nineteen",
    ):
        yield Finding(
            "setting-doubtful",
            "warning",
            f"{type_.code} ({type_.title}) is hardly ever found with `setting: {school.setting}`",
            place,
            "`setting: sixteen_to_nineteen` is for colleges and sixth forms of their own",
        )


def _says_where(school: School, context: Context) -> bool:
    return context.given(school.place, "in_england") != school.place
