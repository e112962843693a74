"""What `whatif` is asked: who leaves, from when each post stands empty, and what follows."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct

from npqplan.days import day_before, next_day
from npqplan.organisation.model import Post
from npqplan.planning.place import Gains
from npqplan.report.wording.names import Names
from npqplan.rules.notice import changes_hands_on
from npqplan.succession.chains import Chains
from npqplan.succession.staffing import Prospects


class Case(Struct, frozen=True, dict=True):
    """Who leaves, and what follows. `before`: what would follow if they stayed."""

    known: Prospects
    leavers: tuple[str, ...]
    gone: frozenset[str]
    """The leavers, and who has left by then."""
    from_: date
    """The day looked at, today or later: all posts of the leavers have changed hands."""
    first_without: Mapping[str, date]
    """Each leaver's first day away."""
    chains: Chains
    before: Chains
    gains: Gains
    names: Names

    @cached_property
    def vacated(self) -> tuple[str, ...]:
        """Posts that stand empty because of the leavers."""
        before = set(self.before.staffing.empty)
        return tuple(post for post in self.chains.staffing.empty if post not in before)

    @cached_property
    def vacant_anyway(self) -> tuple[str, ...]:
        """Posts that stand empty in any case."""
        return tuple(post for post in self.chains.staffing.empty if post not in set(self.vacated))

    @cached_property
    def newly_uncovered(self) -> tuple[str, ...]:
        """What is left uncovered, and would not be if they stayed."""
        return tuple(post for post in self.chains.uncovered if post not in set(self.before.uncovered))

    def empty_from(self, post: str) -> date:
        """The first day on which nobody is in a post: its holders gone or, if they stay, moved elsewhere."""
        people, holders = self.known.found.outlook.organisation.person_by_id, self.post(post).holders
        if not self.gone.issuperset(holders):
            return self.from_
        declared = {who: last for who in holders if (last := people[who].leaving_on)}
        away = [self.first_without.get(who) or next_day(declared[who]) for who in holders]
        return max(away, default=self.known.found.outlook.as_of)

    def still_empty_from(self, post: str) -> date:
        """The same, of the days that are still to come."""
        return max(self.known.found.outlook.as_of, self.empty_from(post))

    def changes_hands_on(self, post: str) -> date:
        """When whoever follows starts in a post, or was to start, after the last day of a holder."""
        role = next(iter(self.post(post).roles), None)
        return changes_hands_on(role, day_before(self.empty_from(post)), self.known.found.outlook.catalogue)

    def post(self, post: str) -> Post:
        """A post by its id."""
        return self.known.found.outlook.organisation.post_by_id[post]

    @cached_property
    def only_leavers_for(self) -> frozenset[str]:
        """Posts that nobody could take but people who leave later themselves."""
        ready = self.chains.staffing.ready
        return frozenset(
            post
            for post in self.chains.uncovered
            if not ready[post]
            and any(
                one.is_ready(self.from_) and one.person.id not in self.gone
                for one in self.known.by_post[post]
            )
        )

    @cached_property
    def empty_key_posts(self) -> tuple[str, ...]:
        """Key posts that stand empty, vacated ones first."""
        return tuple(post for post in (*self.vacated, *self.vacant_anyway) if self.post(post).key)
