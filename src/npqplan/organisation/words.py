"""The words of a roster in the catalogue's: roles, remits, NPQs, qualifications and intakes.

A word that the catalogue does not know becomes a finding with a way out, and None; whoever asked
goes on without it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from npqplan.catalogue.intakes import intake_of, intakes_from
from npqplan.catalogue.lookup import Index, Words, suggest
from npqplan.catalogue.model import Phase
from npqplan.days import add_years
from npqplan.diagnostics import Finding, Place, quoted
from npqplan.organisation.areas import for_a_remit
from npqplan.organisation.hints import (
    NONE_TO_NAME,
    any_of,
    did_you_mean,
    instead_of_yes,
    nothing,
    yes_or_no,
)
from npqplan.organisation.titles import for_a_role
from npqplan.roster.reading import Kept

_CLOSE: Final = 0.76
"""How alike a word and an NPQ's must be where a role may stand too; or a word and an intake to come."""
_YEARS_AHEAD: Final = 3
_OFFER: Final = "this is an offer of DfE's, but not an NPQ"


@dataclass(slots=True)
class Interpreter:
    """Turns words into slugs and codes, and notes those it cannot turn.

    A place is given by the record it belongs to and the steps inside it, so that it is made only
    where something is wrong. `as_of`: intakes from this day on are still to come.
    """

    index: Index
    kept: Kept = field(default_factory=Kept)
    as_of: date = date.min
    findings: list[Finding] = field(default_factory=list)
    _roles: dict[tuple[str, Phase | None], str | None] = field(default_factory=dict)
    _remits: dict[str, str | None] = field(default_factory=dict)
    _hints: dict[str, str] = field(default_factory=dict)

    def note(self, code: str, message: str, place: Place, hint: str | None = None) -> None:
        """Put down an error."""
        self.findings.append(Finding(code, "error", message, place, hint))

    def role(self, word: str, phase: Phase | None, place: Place, *steps: str | int) -> str | None:
        """The slug of a role."""
        found = self._role(word, phase)
        if found is None:
            self._unknown_role(word, self.kept.inside(place, *steps))
        return found

    def remit(self, word: str, place: Place, *steps: str | int) -> str | None:
        """The slug of a remit."""
        if word not in self._remits:
            self._remits[word] = self.index.remit_slug(word)
        found = self._remits[word]
        if found is None and yes_or_no(word):
            self._no_yes("unknown-remit", "what is led", self.kept.inside(place, *steps))
        elif found is None:
            where = self.kept.inside(place, *steps)
            message = f"{quoted(word)} is not a remit in the catalogue"
            self.note("unknown-remit", message, where, for_a_remit(word, self.index))
        return found

    def remits(self, words: Iterable[str], place: Place, key: str) -> tuple[str, ...]:
        """The slugs of the list of remits under a key, each once."""
        found: dict[str, None] = {}
        for at, word in enumerate(words):
            slug = self.remit(word, place, key, at)
            if slug in found:
                self.repeated(word, place, key, at)
            elif slug is not None:
                found[slug] = None
        return tuple(found)

    def npq(self, word: str, place: Place, *steps: str | int, or_offer: bool = False) -> str | None:
        """The code of an NPQ; of an offer such as EHCO too, where asked."""
        found = self.index.npq_code(word) or (self.index.offer_code(word) if or_offer else None)
        if found is None:
            self.note(
                "unknown-npq",
                f"{quoted(word)} is not an NPQ in the catalogue",
                self.kept.inside(place, *steps),
                self._npq_hint(word),
            )
        return found

    @property
    def awards(self) -> tuple[str, ...]:
        """The other qualifications that count for something."""
        return tuple(self.index.catalogue.awards)

    def award(self, word: str, place: Place, *steps: str | int) -> str | None:
        """Another qualification by its name in the catalogue."""
        found = self.index.award(word)
        if found is None:
            hint = (
                "this is an NPQ: write it under `npqs`, with its `status`"
                if self.index.npq_code(word)
                else "`none` stands alone; of one that is not held, write `{name: NASENCO, status: not_held}`"
                if word.lower() == "none"
                else did_you_mean(suggest(word, self.index.award_words))
                or f"those that count here are {', '.join(self.awards)}; leave others out"
            )
            self.note(
                "unknown-qualification",
                "this is not a qualification in the catalogue",  # the word stands under `name`: not shown
                self.kept.inside(place, *steps),
                hint,
            )
        return found

    def role_or_npq(
        self, word: str, phase: Phase | None, place: Place, *steps: str | int
    ) -> tuple[Literal["role", "npq"], str] | None:
        """What somebody said no to: a role or an NPQ."""
        if slug := self._role(word, phase):  # a word for both ("SENCO") is the job's
            return "role", slug
        if code := self.index.npq_code(word):
            return "npq", code
        if yes_or_no(word):
            where = self.kept.inside(place, *steps)
            self._no_yes("unknown-role-or-npq", "a role or an NPQ", where)
            return None
        self.note(
            "unknown-role-or-npq",
            f"{quoted(word)} is neither a role nor an NPQ in the catalogue",
            self.kept.inside(place, *steps),
            _OFFER
            if self.index.offer_code(word)
            else did_you_mean(suggest(word, self.index.npq_words, at_least=_CLOSE)) or self._for_a_role(word),
        )
        return None

    def intake(self, word: str, place: Place, *steps: str | int) -> str | None:
        """The id of an intake, announced or expected."""
        wanted = word.strip().lower().replace(" ", "-").replace("_", "-")
        if found := intake_of(self.index.catalogue, wanted):
            return found.id
        self.note(
            "unknown-intake",
            f"{quoted(word)} is not an intake in the catalogue",
            self.kept.inside(place, *steps),
            self._intake_hint(word),
        )
        return None

    def repeated(self, word: str | None, place: Place, *steps: str | int) -> None:
        """Note a word that the list already has, perhaps in another spelling. None: a word not to show."""
        where = self.kept.inside(place, *steps)
        subject = "this" if word is None else quoted(word)
        self.note("repeated-entry", f"{subject} is in this list already", where, "keep one of the two")

    def _role(self, word: str, phase: Phase | None) -> str | None:
        if (word, phase) not in self._roles:
            self._roles[word, phase] = self.index.role_slug(word, phase)
        return self._roles[word, phase]

    def _unknown_role(self, word: str, place: Place) -> None:
        if meanings := self.index.roles_by_phase(word):
            message = f"{quoted(word)} means one role in one phase and another in the next"
            hint = f"say the school's `phase`, or write {any_of(meanings)}"
            self.note("ambiguous-role", message, place, hint)
            return
        if yes_or_no(word):
            self._no_yes("unknown-role", "a role", place)
        else:
            message = f"{quoted(word)} is not a role in the catalogue"
            self.note("unknown-role", message, place, self._for_a_role(word))

    def _for_a_role(self, word: str) -> str:
        """What to write instead; in a large trust many have the same title."""
        if nothing(word):
            return NONE_TO_NAME
        if word not in self._hints:
            self._hints[word] = for_a_role(word, self.index)
        return self._hints[word]

    def _no_yes(self, code: str, wanted: str, place: Place) -> None:
        self.note(code, f"here stands {wanted}, not yes or no", place, instead_of_yes(place.route))

    def _intake_hint(self, word: str) -> str:
        """The intake to come that was nearly written; else the next ones."""
        until = add_years(self.as_of, _YEARS_AHEAD)
        to_come = [each.id for each in intakes_from(self.index.catalogue, self.as_of, until)]
        ids: Words = {each.replace("-", ""): each for each in to_come}
        if likely := did_you_mean(suggest(word, ids, at_least=_CLOSE)):
            return likely
        if not to_come:
            return "write it like autumn-2027; `npqplan catalogue` lists them"
        return f"those to come are written {any_of(to_come)}"

    def _npq_hint(self, word: str) -> str:
        if self.index.award(word):
            return "write it under `other_qualifications`"
        if self.index.offer_code(word):
            return _OFFER
        likely = did_you_mean(suggest(word, self.index.npq_words))
        return likely or f"the NPQs are {', '.join(self.index.npqs)}"
