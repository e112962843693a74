"""What npqplan stands on is said: the packages, their lowest and locked versions, and their licences."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
BUILD: list[str] = PROJECT["build-system"]["requires"]
RUN: list[str] = PROJECT["project"]["dependencies"]
EXCEL: list[str] = PROJECT["project"]["optional-dependencies"]["excel"]
DEVELOP: list[str] = PROJECT["project"]["optional-dependencies"]["dev"]
LOCK = (ROOT / ".ci" / "dev.lock").read_text(encoding="utf-8")
LICENCES = dict(
    re.findall(
        r"^\| \[([\w.-]+)\]\(.*?\) \| [^|]* \| ([^|]*) \|$",
        (ROOT / "docs" / "licences.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
)


def plain(requirement: str) -> str:
    """The name of a package as all its spellings have it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement)[0]).lower()


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(each) for each in re.findall(r"\d+", version))


def locked() -> dict[str, list[str]]:
    """The packages of the lock with their versions: several, where Pythons differ."""
    found: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", LOCK, re.MULTILINE):
        found.setdefault(plain(name), []).append(version)
    return found


def needed(requirements: list[str], known: set[str]) -> Iterator[str]:
    """All packages that some need to run, on whatever system."""
    for requirement in requirements:
        name = plain(requirement)
        if "extra ==" in requirement or name in known:
            continue
        known.add(name)
        yield name
        try:
            yield from needed(distribution(name).requires or [], known)
        except PackageNotFoundError:  # of another system
            continue


@pytest.mark.parametrize("requirement", [*RUN, *EXCEL, *BUILD])
def test_a_package_has_a_lower_bound_and_is_locked_above_it(requirement: str) -> None:
    name, lowest = requirement.split(">=")
    assert all(numbers(version) >= numbers(lowest) for version in locked()[plain(name)])


def test_whoever_develops_has_the_same_of_everything() -> None:
    assert {plain(each) for each in (*RUN, *DEVELOP)} <= set(locked()), "renew the lock: make lock"
    assert all(
        "--hash=sha256:" in each.partition("\n\n")[0] for each in re.split(r"\n(?=[a-z])", LOCK)[1:]
    ), "every file is known by its hash"
    assert not re.search(r"file:|https?:|--index|--find", LOCK), "the lock names packages, not places"


def test_the_licence_of_every_package_is_listed() -> None:
    listed = {plain(name): licence for name, licence in LICENCES.items()}
    for name in needed([*RUN, *EXCEL], set()):
        assert name in listed, f"add {name} to docs/licences.md"
        try:
            about = metadata(name)
        except PackageNotFoundError:
            continue
        said = [each for key in ("License-Expression", "License") for each in about.get_all(key, [])]
        said += [each for each in about.get_all("Classifier", []) if each.startswith("License")]
        licence = " ".join(said)
        family = re.split(r"\W", listed[name])[0]
        assert re.search(rf"\b{family}\b", licence), f"{name}: {licence}"
        assert not re.search(r"\b[AL]?GPL", licence)
