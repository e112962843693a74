"""What may be wrong with a command line: one look each, which says it in a sentence with a way out."""

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from npqplan.cli.commands import arguments, full_name, known, options, takers_of
from npqplan.cli.line import DASHES, Line, is_roster

_READ: Final = frozenset({"--catalogue", "--policy", "--since"})
_PEOPLE: Final = frozenset({"--leaves", "--person", "--why-not", "--for"})


def _unknown(line: Line) -> Iterator[str]:
    for option in line.options:
        if option.known is not None:
            continue
        name = f"--{option.typed.lstrip(DASHES).lower()}"
        near = get_close_matches(name, known(line.command), n=1)
        takers = takers_of(line.program, name)
        if takers and line.command is line.program:
            yield f"{name} comes after a command, as in: npqplan {takers[0]} {name}"
        if takers and near != [name]:
            hint = f"{takers[0]} has" if len(takers) == 1 else f"{line.help} lists those it has"
            yield f"{line.command.name} has no option {name}; {hint}"
        hint = f"did you mean {near[0]}?" if near else f"{line.help} lists those there are"
        yield f"there is no option {option.typed}; {hint}"


def _valueless(line: Line) -> Iterator[str]:
    for option in line.options:
        if option.known is not None and not option.known.is_flag and not option.value:
            yield f"{option.typed} needs {option.known.metavar} after it; {line.help} says more"


def _needless_value(line: Line) -> Iterator[str]:
    for option in line.options:
        if option.known is not None and option.known.is_flag and option.value is not None:
            yield f"{option.typed} takes nothing after it: leave out ={option.value}"


def _twice(line: Line) -> Iterator[str]:
    given = Counter(
        each.name
        for each in line.options
        if each.known is not None and not each.known.is_flag and not each.known.multiple
    )
    for name, many in given.items():
        if many > 1:
            yield f"{name} is given more than once, and only one can count"


def _name_without_quotes(line: Line) -> Iterator[str]:
    for word in line.words:
        option = word.follows.name if word.follows is not None else ""
        if option in _PEOPLE and not is_roster(word.typed):
            before = "person " if option == "--for" else ""
            yield f'a name of several words goes in quotes: {option} "{before}Forename Surname"'


def _too_many(line: Line) -> Iterator[str]:
    takes = [*arguments(line.command)]
    if all(each.nargs == 1 for each in takes) and len(line.words) > len(takes):
        wanted = " and ".join(str(each.metavar) for each in takes)
        typed = line.words[len(takes)].typed
        yield f'{line.command.name} takes {wanted} and no more: "{typed}" is too many'


def _missing(line: Line) -> Iterator[str]:
    given = {each.name for each in line.options}
    wanted = [
        *(str(each.metavar) for each in [*arguments(line.command)][len(line.words) :] if each.required),
        *(
            f"{full_name(each)} {each.metavar}"
            for each in options(line.command)
            if each.required and full_name(each) not in given
        ),
    ]
    if wanted:
        example = (line.command.epilog or "").partition("\n")[0].removeprefix("For example: ")
        yield f"{line.command.name} needs {' and '.join(wanted)}, as in: {example}"


def _nothing_named(line: Line) -> Iterator[str]:
    if any(not word.typed for word in line.words):
        yield f"an empty word stands after {line.command.name}; was a variable of the shell not set?"


def _standard_input_twice(line: Line) -> Iterator[str]:
    named = [word.typed for word in line.words]
    named += [each.value or "" for each in line.options if each.name in _READ]
    if named.count("-") > 1:
        yield "standard input can be read once: name files for the others"


ALWAYS: Final = (_unknown, _valueless, _needless_value, _twice)
"""What is wrong even where only help is asked for."""
WHERE_IT_RUNS: Final = (
    _name_without_quotes,
    _too_many,
    _missing,
    _nothing_named,
    _standard_input_twice,
)
