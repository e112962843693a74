"""JUnit XML as strictly as both schemas that are published take it: Apache Ant's and Jenkins's.

There is no one standard. This is what a document may hold that fits both: the elements, in order, the
attributes that must be there, and the form of each. Sources: JUnit.xsd of Windy Road's JUnit-Schema (for
Apache Ant's tasks) and junit-10.xsd of Jenkins's xUnit plugin.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WORDS: Final = r"\S+( \S+)*"
_NUMBER: Final = r"\d+"
_ANYTHING: Final = r"[\s\S]*"


class Shape(NamedTuple):
    """What an element may hold. `children`: a pattern over the names of its children, in order."""

    children: str = ""
    must: Mapping[str, str] = {}
    may: Mapping[str, str] = {}
    text: bool = False


_SHAPES: Final[Mapping[str, Shape]] = {
    "testsuites": Shape("(testsuite )*"),
    "testsuite": Shape(
        "properties (testcase )*system-out system-err ",
        {
            "name": _WORDS,
            "package": _WORDS,
            "id": _NUMBER,
            "tests": _NUMBER,
            "failures": _NUMBER,
            "errors": _NUMBER,
            "time": r"\d+(\.\d+)?",
            "timestamp": r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}",
            "hostname": _WORDS,
        },
        {"skipped": _NUMBER},
    ),
    "properties": Shape("(property )*"),
    "property": Shape("", {"name": _WORDS, "value": _ANYTHING}),
    "testcase": Shape(
        "(skipped |error |failure )?", {"name": _WORDS, "classname": _WORDS, "time": r"\d+(\.\d+)?"}
    ),
    "skipped": Shape("", {}, {"message": _ANYTHING}),
    "failure": Shape("", {"type": _ANYTHING}, {"message": _ANYTHING}, text=True),
    "error": Shape("", {"type": _ANYTHING}, {"message": _ANYTHING}, text=True),
    "system-out": Shape(text=True),
    "system-err": Shape(text=True),
}


def faults(root: "Element") -> Iterator[str]:
    """Everything in a document that a schema would refuse."""
    if root.tag != "testsuites":
        yield f"{root.tag} at the top"
    for element in root.iter():
        yield from _faults_of(element)
    for suite in root:
        cases = suite.findall("testcase")
        for attribute, found in (
            ("tests", cases),
            ("failures", suite.findall("testcase/failure")),
            ("errors", suite.findall("testcase/error")),
            ("skipped", suite.findall("testcase/skipped")),
        ):
            if suite.get(attribute) != str(len(found)):
                yield f"{attribute} of {suite.get('name')} is not {len(found)}"


def _faults_of(element: "Element") -> Iterator[str]:
    shape = _SHAPES.get(element.tag)
    if shape is None:
        yield f"no schema knows {element.tag}"
        return
    children = "".join(f"{child.tag} " for child in element)
    if not re.fullmatch(shape.children, children):
        yield f"{element.tag} holds {children or 'nothing'}"
    if not shape.text and (element.text or "").strip():
        yield f"{element.tag} holds text"
    for name in {*shape.must} - {*element.keys()}:
        yield f"{element.tag} has no {name}"
    for name, value in element.items():
        form = {**shape.must, **shape.may}.get(name)
        if form is None or not re.fullmatch(form, value):
            yield f'{element.tag} has {name}="{value}"'
