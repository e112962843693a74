"""Whatever the bytes are: an answer, soon, and never an exception."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npqplan.documents import MANUAL, locate, read, source_line
from npqplan.documents.growing import UnreadableError
from npqplan.documents.yaml_events import read_yaml

SEEDS = (
    b"roster: 1\nschool: {name: X}\nstaff:\n  - id: khan\n    name: 'Khan'\n    role: [senco, x]\n",
    b'{"roster": "1", "staff": [{"name": "A\\u00e9", "role": ["x", {"role": "y"}], "leads": null}, 12]}',
    b'a: &a {b: [c, d]}\ne:\n  <<: *a\n  f: |\n    text\n  g: >-\n    more\n  h: "x\\ty"\n',
    "roster: 1\r\nstaff:\r\n  - name: é\r\n".encode("utf-16"),
)
PIECES = (
    *(
        b": ",
        b"- ",
        b"\n",
        b"  ",
        b"\t",
        b"[",
        b"]",
        b"{",
        b"}",
        b",",
        b"'",
        b'"',
        b"&a ",
        b"*a",
        b"<<: *a\n",
        b"!!str ",
    ),
    *(
        b"---\n",
        b"...\n",
        b"%YAML 1.1\n",
        b"? ",
        b"|\n",
        b">-\n",
        b"#",
        b"\x00",
        b"\xff",
        b"\xc2\x85",
        b"\xe2\x80\xa8",
    ),
    *(
        b"\xef\xbb\xbf",
        b"\\u",
        b"\\UFFFFFFFF",
        b"null",
        b"~",
        b"\r",
        b"@",
        b"`",
        b"\xed\xa0\x80",
        b"name: x\n",
    ),
)


def answer(content: bytes, file: str) -> None:
    """Read and locate, and see that the answer makes sense."""
    document = read(content, file)
    found = locate(document.findings, {file: document})
    assert found or document.readable
    for each in found:
        assert each.code in MANUAL
        assert each.message
        assert each.line >= 1
        assert 1 <= each.column < each.end_column
        source_line(document, each.line)


@given(st.binary(max_size=200), st.sampled_from(["r.yaml", "r.json", "-"]))
def test_any_bytes(content: bytes, file: str) -> None:
    answer(content, file)


@given(st.text(max_size=80), st.sampled_from(["r.yaml", "r.json", "-"]))
def test_any_text(text: str, file: str) -> None:
    answer(text.encode("utf-8", "surrogatepass"), file)


def test_thousands_of_damaged_documents() -> None:
    chance = random.Random(20261102)  # noqa: S311 -- the same damage every time
    for number in range(4_000):
        content = bytearray(chance.choice(SEEDS))
        for _ in range(chance.randint(1, 5)):
            at = chance.randrange(len(content) + 1)
            if chance.random() < 0.6:
                content[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 1, 40))
            else:
                del content[at : at + chance.randint(1, 20)]
        answer(bytes(content), ("r.yaml", "r.yaml", "r.json", "-")[number % 4])


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(
    "text", ['a: "\\UFFFFFFFF"', "%YAML 99999999999.1\n---\na: 1", "a: \ufeff", 'a: "\\ud800"', "a: !<%zz> b"]
)
def test_the_parser_in_python_is_no_less_patient(text: str, *, pure: bool) -> None:
    try:
        read_yaml(text, "r.yaml", pure=pure)
    except UnreadableError as stopped:
        assert stopped.finding.code in MANUAL  # noqa: PT017 -- reading on is as good


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[" * 25_000, "too-deep"),
        (b"{a: " * 25_000, "too-deep"),
        (b"- " * 25_000, "too-deep"),
        (b'{"a":' * 25_000, "too-deep"),
        (b"a: &a0 [x]\n" + b"".join(b"b%d: &a%d [*a%d]\n" % (n, n + 1, n) for n in range(100)), "too-deep"),
        (
            b"a: &a0 [x,x,x,x,x,x,x,x,x]\n"
            + b"".join(b"b%d: &a%d [" % (n, n + 1) + b",".join([b"*a%d" % n] * 9) + b"]\n" for n in range(9)),
            "too-many-aliases",
        ),
        (
            b"a: &a0 {k: v}\n"
            + b"".join(
                b"b%d: &a%d\n" % (n, n + 1) + b"  <<: [" + b",".join([b"*a%d" % n] * 9) + b"]\n"
                for n in range(9)
            ),
            "too-many-aliases",
        ),
        (b"a: " + b"'" * 100_001, "unreadable-yaml"),
        (b"? " * 25_000, "complex-key"),
    ],
)
def test_bombs_are_put_out_before_they_go_off(content: bytes, code: str) -> None:
    document = read(content, "r.json" if content.startswith(b'{"') else "r.yaml")
    assert document.findings[-1].code == code


def test_a_great_many_slips_are_not_all_told() -> None:
    document = read(b"a: 1\n" * 5_000, "r.yaml")
    assert len(document.findings) == 1_000
