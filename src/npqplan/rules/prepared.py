"""Prepared: ready for a post, and holding an NPQ that prepares for it.

About whom: everybody who is ready for a post. NPQH prepares for headship (and, where somebody already
has it or is studying for it, for a deputy's post), NPQSL for assistants and deputies, NPQSENCO or
NASENCO for the SENCO, NPQEL for executive posts. For a middle leader's post it is the NPQ that deepens
the post's remit, NPQLT where no NPQ does, and any specialist NPQ where the post has no remit. A post
that carries two roles asks for each. Where no NPQ prepares for a post, ready is prepared.

An NPQ under way counts from the day of its outcome. A legacy NPQ of the same name counts; a NASENCO begun
or finished too late for the law does not.

Source: which NPQ prepares for which role is a convention of this project, in the catalogue, after
DfE's own words on whom each is for.

Example: a deputy ready for headship since 2024 whose NPQH began in November 2025 is prepared from 1
August 2027, 21 months on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from msgspec import Struct

from npqplan.catalogue.model import Npq, Phase, Role
from npqplan.days import add_months
from npqplan.organisation.model import NpqRecord, Person, Post
from npqplan.rules.duties.exemptions import counts
from npqplan.rules.outlook import Outlook


class Ways(Struct, frozen=True):
    """For one role of a post: the NPQs and awards of which any one prepares for it."""

    npqs: frozenset[str]
    """Those that somebody may be sent on for it."""
    only_held: frozenset[str]
    """Those that count only where somebody already has them or studies for them."""


@dataclass
class Preparation:
    """Which NPQs prepare for which posts, and from when people hold them, as seen from an outlook."""

    outlook: Outlook
    _ways: dict[tuple[tuple[str, ...], tuple[str, ...], Phase | None], tuple[Ways, ...]] = field(
        default_factory=dict
    )
    _held: dict[str, Mapping[str, date]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note the specialist NPQs."""
        self.npqs: Mapping[str, Npq] = self.outlook.index.npqs
        self._specialist = frozenset(code for code, npq in self.npqs.items() if npq.group == "specialist")

    def ways(self, post: Post) -> tuple[Ways, ...]:
        """One set of ways for each role of the post that any NPQ prepares for; none: ready is prepared."""
        school = self.outlook.school_of(post)
        phase = school.phase if school else None
        key = post.roles, post.remits, phase
        if key not in self._ways:
            roles = [self.outlook.ladder.roles[slug] for slug in post.roles]
            found = [self._of_role(role, post.remits, phase) for role in roles]
            if not roles:
                found = [Ways(self.deepening(post.remits, phase), frozenset())]
            self._ways[key] = tuple(ways for ways in found if ways.npqs or ways.only_held)
        return self._ways[key]

    def deepening(self, remits: tuple[str, ...], phase: Phase | None) -> frozenset[str]:
        """The NPQs that deepen any of some remits in a phase."""
        index = self.outlook.index
        return frozenset(npq for remit in remits for npq in index.deepens(remit, phase))

    def _of_role(self, role: Role, remits: tuple[str, ...], phase: Phase | None) -> Ways:
        npqs = frozenset(role.prepared_by)
        if role.prepared_by_remit:
            otherwise = frozenset(role.prepared_by_otherwise)
            npqs |= (self.deepening(remits, phase) or otherwise) if remits else self._specialist
        return Ways(npqs, frozenset((*role.prepared_where_held, *role.prepared_by_awards)))

    def held_from(self, person: Person) -> Mapping[str, date]:
        """NPQs and awards that somebody has, or will have by study under way, and from when they count."""
        if not (person.npqs or person.awards):
            return {}
        if person.id not in self._held:
            found: dict[str, date] = {}
            for record in person.npqs:
                on = self._counts_from(record)
                if on is not None:
                    found[record.npq] = min(on, found.get(record.npq, on))
            for award in person.awards:
                if award.status == "passed" and counts(award, self.outlook.catalogue.duties):
                    found[award.award] = min(award.finished or date.min, found.get(award.award, date.max))
            self._held[person.id] = found
        return self._held[person.id]

    def _counts_from(self, record: NpqRecord) -> date | None:
        if record.status == "passed":
            return record.finished or date.min
        if record.status != "in_progress" or record.started is None or record.npq not in self.npqs:
            return None
        outcome = add_months(record.started, self.npqs[record.npq].months_to_outcome)
        return outcome if outcome >= self.outlook.as_of else None

    def prepared_on(
        self, post: Post, ready_on: date, held: Mapping[str, date], planned: Mapping[str, date] | None = None
    ) -> date | None:
        """From when somebody who is ready for a post on `ready_on` is prepared for it; None: never.

        `held` as from `held_from`; `planned` the days of outcome of places that a plan gives.
        """
        latest = ready_on
        for ways in self.ways(post):
            days = [day for npq, day in held.items() if npq in ways.npqs or npq in ways.only_held]
            days += [day for npq, day in (planned or {}).items() if npq in ways.npqs]
            if not days:
                return None
            latest = max(latest, min(days))
        return latest
