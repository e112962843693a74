"""Why something is not in the plan."""

from collections.abc import Iterator

from npqplan.report.compose_explain.said import Said
from npqplan.report.explain_result import WhyNotLine
from npqplan.report.page import Block, Bullets, Heading, Line, Run
from npqplan.report.prose import joined, sentence


def why_not(said: Said) -> Iterator[Block]:
    """Why not others, or other NPQs; what is alike in one line."""
    result = said.result
    lines = [line for line in result.why_not if line.state not in {"planned", "decided"}]
    if not lines:
        return
    kind = result.subject.kind
    if kind == "why_not":
        yield from _one(lines[0])
        return
    yield Heading("Why not others" if kind == "post" else "Why not, NPQ by NPQ")
    alike: dict[tuple[str, str], list[WhyNotLine]] = {}
    for line in lines:
        alike.setdefault((line.person, line.text.replace(line.npq, "it")), []).append(line)
    items: list[Line] = []
    for (person, _), same in alike.items():
        npqs = joined([line.npq for line in same])
        who = f"{said.names[person]}, " if kind == "post" else ""
        text = same[0].text if len(same) == 1 else _of_several(same[0])
        items.append((Run(f"{who}{npqs}: ", "strong"), Run(sentence(text))))
    yield Bullets(tuple(items))


def _of_several(line: WhyNotLine) -> str:
    """What holds for one NPQ, said of several."""
    of_one = f"{line.npq} is "
    if line.text.startswith(of_one):
        return f"they are {line.text.removeprefix(of_one)}"
    return line.text.replace(line.npq, "it")


def _one(line: WhyNotLine) -> Iterator[Block]:
    """What the answer of one person and NPQ rests on: the page of each rule, and what it leaves open."""
    lines: list[Line] = [
        (Run(f"The rule: npqplan rule {code}.", "quiet"),)
        for code in dict.fromkeys(reason.code for reason in line.reasons)
    ]
    if line.questions:
        lines.append((Run("Ask first: ", "caution"), Run(" ".join(line.questions))))
    if lines:
        yield Bullets(tuple(lines))
