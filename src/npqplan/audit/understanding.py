"""From the words of a policy to what it asks, with everything in it that cannot be asked."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Final

from msgspec import Struct

from npqplan.audit.asking import Asked, Narrowing, Takes
from npqplan.audit.rules import BY_SLUG
from npqplan.catalogue import Index
from npqplan.diagnostics import Finding, Place, quoted
from npqplan.organisation.hints import did_you_mean
from npqplan.organisation.model import Organisation
from npqplan.organisation.references import WAY_OUT
from npqplan.organisation.titles import for_a_role
from npqplan.policy import ReadPolicy, RuleEntry

MANUAL: Final[Mapping[str, str]] = {
    "not-taken": """A rule of the policy is given something that it does not take.

Rules differ: some have a least (`at_least`), some a most (`at_most`), some look at posts. The page of each
rule (`npqplan rule roster-reviewed`) shows what it takes. Nothing is passed over in silence.

    - {rule: roster-reviewed, at_least: 12}      # should be at_most: 12""",
    "limit-out-of-range": """A limit in a policy that would always be met, or never could be.

    - {rule: cover-at-once, at_least: 110}       # per cent: 100 at most
    - {rule: enough-successors, at_least: 0}     # would always be met""",
    "no-rules": """A policy without a rule would find everything in order.

Leave `--policy` out, and npqplan uses its own.""",
}
"""The codes of this module, each with its page."""

_LONGEST: Final = 1200
"""Months: a century."""


class Understood(Struct, frozen=True):
    """What a policy asks of an organisation, and what is wrong with it."""

    asked: tuple[Asked, ...]
    findings: tuple[Finding, ...] = ()


def understand(read: ReadPolicy, organisation: Organisation, index: Index, as_of: date) -> Understood:
    """A policy in the ids and slugs of an organisation and a catalogue, as asked on a day."""
    policy = read.policy
    if policy is None:
        return Understood(())
    findings: list[Finding] = []
    if not policy.rules and not read.findings:
        message = "this policy has no rules"
        place = Place(read.document.file, ("rules",), on_key=True)
        findings.append(Finding("no-rules", "error", message, place, "write rules, or leave `--policy` out"))
    asked = []
    for number, entry in enumerate(policy.rules):
        words = _Words(read, number, entry, organisation, index, as_of)
        findings += words.misfits()
        asked.append(
            Asked(
                entry.rule,
                _limit(entry, BY_SLUG[entry.rule].TAKES),
                None if words.has_passed else entry.by,
                words.found("posts", words.post, findings),
                words.found("roles", words.role, findings),
                words.found("schools", words.school, findings),
                entry.severity,
            )
        )
    return Understood(tuple(asked), tuple(findings))


def _limit(entry: RuleEntry, takes: Takes) -> int:
    given = entry.at_least if takes.limit == "at_least" else entry.at_most
    return takes.default if given is None else given


class _Words(Struct, frozen=True):
    """One rule of a policy, and what its words are held against."""

    read: ReadPolicy
    number: int
    entry: RuleEntry
    organisation: Organisation
    index: Index
    as_of: date

    @property
    def has_passed(self) -> bool:
        """Whether the rule is asked of a day that is over."""
        return self.entry.by is not None and self.entry.by < self.as_of

    def misfits(self) -> Iterator[Finding]:
        """What the rule does not take, and limits that make no sense."""
        takes, entry = BY_SLUG[self.entry.rule].TAKES, self.entry
        given = {"at_least": entry.at_least, "at_most": entry.at_most, "by": entry.by}
        for key, value in given.items():
            fits = takes.by if key == "by" else takes.limit == key
            if value is not None and not fits:
                yield self._not_taken(key, takes)
            elif key == "by" and self.has_passed:
                yield self._passed()
            elif isinstance(value, int) and (problem := _out_of_range(value, takes)):
                place = self.read.place_of(self.number, key)
                hint = f"write a number from {int(key == 'at_least')} to {takes.most or _LONGEST}"
                yield Finding("limit-out-of-range", "error", f"{value} {problem}", place, hint)
        narrowings: Mapping[Narrowing, tuple[str, ...]] = {
            "posts": entry.posts,
            "roles": entry.roles,
            "schools": entry.schools,
        }
        for narrowing, words in narrowings.items():
            if words and narrowing not in takes.narrowed_by:
                yield self._not_taken(narrowing, takes)

    def _passed(self) -> Finding:
        place = self.read.place_of(self.number, "by")
        message = "this day has passed, so that the rule is asked of today"
        return Finding("date-in-past", "warning", message, place, "give the new day, or leave `by` out")

    def _not_taken(self, key: str, takes: Takes) -> Finding:
        takes_these = [
            *([takes.limit] if takes.limit else []),
            *(["by"] if takes.by else []),
            *takes.narrowed_by,
        ]
        hint = (
            f"it takes {', '.join(f'`{each}`' for each in takes_these)}; see `npqplan rule {self.entry.rule}`"
        )
        place = Place(self.read.document.file, self.read.place_of(self.number, key).route, on_key=True)
        return Finding("not-taken", "error", f"`{self.entry.rule}` does not take `{key}`", place, hint)

    def found(
        self, key: Narrowing, known: Callable[[str], Iterable[str]], findings: list[Finding]
    ) -> tuple[str, ...]:
        """The ids or slugs of the words under a key; what is none is put down."""
        ids: dict[str, None] = {}
        for at, word in enumerate(getattr(self.entry, key)):
            meant = tuple(known(word))
            ids.update(dict.fromkeys(meant))
            if not meant:
                findings.append(self._unknown(key, at, word))
        return tuple(ids)

    def _unknown(self, key: Narrowing, at: int, word: str) -> Finding:
        place = self.read.place_of(self.number, key, at)
        match key:
            case "roles":
                return Finding(
                    "unknown-role",
                    "error",
                    f"{quoted(word)} is not a role in the catalogue",
                    place,
                    for_a_role(word, self.index),
                )
            case "posts":
                near = get_close_matches(word, [*self._post_ids()], n=2)
                message = f"{quoted(word)} is no post on the roster"
                return Finding("unknown-post", "error", message, place, did_you_mean(near) or WAY_OUT["post"])
            case "schools":
                ids = [school.id for school in self.organisation.schools if not school.made_id]
                message = f"{quoted(word)} is no school on the roster"
                hint = did_you_mean(get_close_matches(word, ids, n=2)) or WAY_OUT["school"]
                return Finding("unknown-school", "error", message, place, hint)

    def _post_ids(self) -> Iterator[str]:
        """Those of posts, without what was made from somebody's name: a hint may stand in a log."""
        made = {person.id for person in self.organisation.people if person.made_id}
        return (post.id for post in self.organisation.posts if post.listed or made.isdisjoint(post.holders))

    def post(self, word: str) -> Iterator[str]:
        """Posts with this id; in a trust, of every school that uses it."""
        for post in self.organisation.posts:
            if word == post.id or (post.listed and post.id == f"{post.school}.{word}"):
                yield post.id

    def role(self, word: str) -> tuple[str, ...]:
        """The role that a word means."""
        slug = self.index.role_slug(word)
        return () if slug is None else (slug,)

    def school(self, word: str) -> Iterator[str]:
        """Schools with this id or name."""
        for school in self.organisation.schools:
            if word == school.id or word.casefold() == school.name.casefold():
                yield school.id


def _out_of_range(value: int, takes: Takes) -> str | None:
    """What is wrong with a limit; None where it makes sense."""
    if takes.limit == "at_least" and value == 0:
        return "would always be met"
    if takes.most is not None and value > takes.most:
        return f"is more than {takes.most} per cent"
    return "is too large" if value > _LONGEST else None
