"""Every command and option of the program is in the documents, and they name no other."""

import re
import shlex
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from typer import main
from typer.core import TyperGroup, TyperOption

from npqplan.cli.app import app
from tests.cli.conftest import Npqplan, npqplan
from tests.docs.story import DOCUMENTS, ROOT, commands, steps

__all__ = ["npqplan"]

PAGE = (ROOT / "docs" / "options.md").read_text(encoding="utf-8")
OF_EVERY_COMMAND = {"--version", "--help"}


@cache
def program() -> TyperGroup:
    """The program as it reads its command line."""
    group = main.get_command(app)
    assert isinstance(group, TyperGroup)
    return group


def of_itself() -> set[str]:
    """The options of the program itself, before any command."""
    return {name for option in program().params for name in option.opts}


@cache
def options() -> Mapping[str, Mapping[str, TyperOption]]:
    """For each command, its options by their long names."""
    return {
        name: {
            next(word for word in option.opts if word.startswith("--")): option
            for option in command.params
            if isinstance(option, TyperOption)
        }
        for name, command in program().commands.items()
    }


def lines() -> Iterator[list[str]]:
    """The words of every command line in the documents, after the program's name."""
    for document in DOCUMENTS:
        for step in steps(document.read_text(encoding="utf-8")):
            told = commands(step) if step.kind == "console" else (step.told.partition("|")[0],)
            for line in told if step.kind in ("console", "excerpt") else ():
                program, *words = shlex.split(line)
                if program == "npqplan":
                    yield words


def run_in_documents() -> Mapping[str, set[str]]:
    """For each command, the long names of the options that some document runs it with."""
    found: dict[str, set[str]] = defaultdict(set)
    for command, *words in lines():
        if command in options():
            found[command] |= {
                long for long, option in options()[command].items() if {*option.opts} & {*words}
            }
    return found


def shared() -> set[str]:
    """The options that the page says mean the same everywhere."""
    table = PAGE.partition("## Options of many commands")[2].partition("\n## ")[0]
    return set(re.findall(r"^\| `(--[a-z-]+)", table, re.MULTILINE))


def test_every_command_is_run_in_some_document() -> None:
    assert set(run_in_documents()) == set(options())


def test_every_option_is_run_in_some_document_with_its_command_or_is_one_of_many_commands() -> None:
    ran = run_in_documents()
    for command, known in options().items():
        assert set(known) - ran[command] - shared() - OF_EVERY_COMMAND == set(), command


def test_options_of_many_commands_are_run_in_some_document_and_belong_to_several() -> None:
    ran = set().union(*run_in_documents().values())
    for option in shared():
        assert option in ran
        assert sum(option in known for known in options().values()) > 1, option


def test_the_formats_of_a_report_are_all_in_the_readme(npqplan: Npqplan) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## Formats")[2].partition("\n## ")[0]
    known = npqplan("--complete", "bash", "recommend", "--format", "").out.split()
    assert sorted(known) == sorted(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))


def test_documents_name_the_options_there_are_and_no_others() -> None:
    known = (OF_EVERY_COMMAND | of_itself()).union(*options().values())
    named: set[str] = set()
    for document in DOCUMENTS:
        text = re.sub(r"\b(?:pytest|pip|python)\b[^`\n]*", "", document.read_text(encoding="utf-8"))
        named |= set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
    assert named == known
