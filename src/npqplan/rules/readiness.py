"""Readiness: from when somebody could step into a post, and on what evidence.

About whom: everybody, for every post in their school, for posts of the trust, and for posts in
schools that they said they can move to.

The rule, strongest evidence first; the basis is always shown:
1. A recorded judgement, dated and signed, decides while it stands (12 months). "1-2 years" counts from
   the 1 September of the school year in which two years from the judgement fall, "3+ years" from
   three full years after it. While it stands it also holds for the roles above: nobody is ready by
   convention for a role that can be reached only by way of one for which they are judged not ready yet.
2. Somebody who does the job elsewhere, has done it, or has acted in it for a term is ready now.
3. By convention, somebody is ready after the usual years in a role that steps up to this one (or in
   any role above it); see `ladder` and `years`. Two rungs at once only for those who already lead, or
   want the post.

An NPQ never makes anyone ready or unready, and time away never touches readiness. Nobody is ready for
a post that they hold, have said no to, cannot move to, or could reach only after leaving. A SENCO in a
mainstream or maintained nursery school must be a qualified teacher past induction (a trainee will be),
or its head or acting head (the head of school only where there is no headteacher).

Source: the ladder and the numbers are conventions of this project, in the catalogue. The SENCO's
qualification is law: see the catalogue's duties.

Example: an assistant headteacher since September 2023 is ready for a deputy's post from 1 September
2026, "by usual years".
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from npqplan.days import next_day
from npqplan.organisation.heads import is_head_of
from npqplan.organisation.model import Judgement, Person, Post, RoleHeld, School
from npqplan.rules.induction import induction_ends_on, is_on_induction
from npqplan.rules.judgements import judged_ready_on, latest, on_the_way, told
from npqplan.rules.ladder import Route, Traveller
from npqplan.rules.outlook import Outlook
from npqplan.rules.ready import NotReady, Perhaps, Readiness, Ready, both, hoped_on, not_before, sooner_of
from npqplan.rules.verdict import Question, Reason, Value
from npqplan.rules.years import Past, Stint, completes, past_of

HEAD_ROLES = ("headteacher", "head_of_school")


HOLDS_IT = NotReady(Reason("holds-the-post"))
SAID_NO = NotReady(Reason("said-no"))
ELSEWHERE = NotReady(Reason("cannot-move-there"))
NO_ROUTE = NotReady(Reason("no-usual-route"))
LEAVES_FIRST = NotReady(Reason("leaves-first"))
SENCO_LAW = NotReady(Reason("senco-must-be-qualified", cites=("senco",)))


def wants(person: Person, post: Post) -> bool:
    """Whether somebody has said yes to this post or to a role it carries."""
    return bool(person.wants) and any(
        wish.post == post.id or wish.role in post.roles for wish in person.wants
    )


def wants_role(person: Person, role: str, post: Post | None = None) -> bool:
    """Whether somebody has said yes to a role, or to this post that carries it."""
    return bool(person.wants) and any(
        wish.role == role or (post is not None and wish.post == post.id) for wish in person.wants
    )


def may_serve(person: Person, post: Post, outlook: Outlook) -> bool:
    """Whether the post is in somebody's own school, the trust's, or where they can move to."""
    if post.school is None or post.school == person.school:
        return True
    if not outlook.organisation.moves_between_schools:
        return False
    return person.can_move_to == "any" or post.school in person.can_move_to


@dataclass
class Assessor:
    """Assesses readiness from one outlook, remembering what it worked out for each person and role."""

    outlook: Outlook
    _pasts: dict[str, Past] = field(default_factory=dict)
    _by_role: dict[tuple[str, str, bool], Readiness] = field(default_factory=dict)

    def assess(self, person: Person, post: Post) -> Readiness:
        """From when somebody could step into a post."""
        if person.id in post.holders:
            return HOLDS_IT
        if post.roles and not person.refuses_roles.isdisjoint(post.roles):
            return SAID_NO
        if not may_serve(person, post, self.outlook):
            return ELSEWHERE
        found = self._evidence(person, post)
        if not isinstance(found, NotReady) and "senco" in post.roles:
            found = past_the_senco_law(person, post, found, self.outlook)
        return self._before_leaving(person, found)

    def _evidence(self, person: Person, post: Post) -> Readiness:
        named = latest(person, self.outlook, post=post.id)
        if named is not None:
            return self._judged(named)
        if not post.roles:
            leads = set(post.remits) <= set(person.remits_led)
            reason = Reason("leads-it-now", {"remits": post.remits})
            return Ready(self.outlook.as_of, "has_done_it", reason) if leads else NO_ROUTE
        found = self.for_role(person, post.roles[0], post)
        for role in post.roles[1:]:
            found = both(found, self.for_role(person, role, post))
        return found

    def for_role(self, person: Person, role: str, post: Post | None = None) -> Readiness:
        """Readiness for a role, wherever it is. Whoever wants `post`, which carries it, wants it there."""
        more = person.held or person.judgements or person.wants or person.leads
        if not more and not self.outlook.ladder.leads_to(role, person.role_slugs):
            return NO_ROUTE
        wanted = wants_role(person, role, post)
        known = self._by_role.get((person.id, role, wanted))
        if known is None:
            known = self._by_role[person.id, role, wanted] = self._for_role(person, role, wanted=wanted)
        return known

    def _for_role(self, person: Person, role: str, *, wanted: bool) -> Readiness:
        judgement = latest(person, self.outlook, role=role)
        if judgement is not None:
            return self._judged(judgement)
        done = self._has_done(person, role)
        if isinstance(done, Ready) and done.on <= self.outlook.as_of:
            return done
        return sooner_of(done, self._by_convention(person, role, wanted=wanted))

    def _judged(self, judgement: Judgement) -> Ready:
        return Ready(judged_ready_on(judgement), "judgement", Reason("judged-ready", told(judgement)))

    def _has_done(self, person: Person, role: str) -> Readiness:
        as_of = self.outlook.as_of
        if person.has_role(role):
            return Ready(as_of, "has_done_it", Reason("does-it-now", {"role": role}))
        term = timedelta(weeks=self.outlook.ladder.acting_counts_after_weeks)
        found: Readiness = NO_ROUTE
        for held in person.held:
            if held.role == role:
                found = sooner_of(found, _did(person, held, as_of, term))
        return found

    def _by_convention(self, person: Person, role: str, *, wanted: bool) -> Readiness:
        as_of = self.outlook.as_of
        past = self._past_of(person)
        willing = {wish.role for wish in person.wants if wish.role} | ({role} if wanted else set())
        traveller = Traveller(person.role_slugs, past.roles, person.remits_led, frozenset(willing))
        found: Readiness = NO_ROUTE
        for route in self.outlook.ladder.open_routes(role, traveller):
            known = past.stints
            done = completes(known, route.counts, route.years, as_of, past.taught)
            if done.on is not None:
                found = sooner_of(found, Ready(done.on, "convention", _usual(known, route, done.on)))
            if done.perhaps_sooner:
                reason, question = _usual(known, route, None), _years_question(person, route)
                found = sooner_of(found, Perhaps(reason, question, as_of))
        return found if isinstance(found, NotReady) else self._held_back(person, role, found)

    def _held_back(self, person: Person, role: str, found: Ready | Perhaps) -> Readiness:
        """The same readiness, but no sooner than a judgement of a role on the way allows."""
        way = on_the_way(person, role, self.outlook) if person.judgements else None
        if way is None:
            return found
        judged, judgement = way
        if judged_ready_on(judgement) <= max(hoped_on(found), self.outlook.as_of):
            return found
        later = not_before(found, judged_ready_on(judgement))
        return replace(later, reason=Reason("judged-on-the-way", {**told(judgement), "role": judged}))

    def _past_of(self, person: Person) -> Past:
        if person.id not in self._pasts:
            self._pasts[person.id] = past_of(person, self.outlook.ladder)
        return self._pasts[person.id]

    def _before_leaving(self, person: Person, found: Readiness) -> Readiness:
        last = person.leaving_on
        if last is None or isinstance(found, NotReady):
            return found
        if isinstance(found, Perhaps):
            late = max(found.hoped_on, self.outlook.as_of) > last
            return LEAVES_FIRST if late else replace(found, until=last)
        if max(hoped_on(found), self.outlook.as_of) > last:
            return LEAVES_FIRST
        if found.on > last and found.sooner is not None:
            return replace(found.sooner, until=last)
        return replace(found, until=last)


def is_bound_by_the_senco_law(person: Person, school: School | None, outlook: Outlook) -> bool:
    """Whether the law asks of somebody, to be a school's SENCO, that they are a qualified teacher."""
    duties = [duty for duty in outlook.catalogue.duties if duty.role == "senco"]
    kind = outlook.kind(school) if school else None
    bound = any(kind is None or kind in duty.applies_to for duty in duties)
    where = school.id if school else None
    return bound and not is_head_of(person, where, outlook.organisation, outlook.as_of)


def is_no_teacher(person: Person) -> bool:
    """Whether somebody is known not to be a qualified teacher, nor on the way to it."""
    return person.qualified_teacher is False and person.induction != "trainee"


def past_the_senco_law(person: Person, post: Post, found: Ready | Perhaps, outlook: Outlook) -> Readiness:
    """Readiness for a post that carries the SENCO's role, as far as the law lets somebody hold it."""
    today = outlook.as_of
    if not is_bound_by_the_senco_law(person, outlook.school_of(post), outlook):
        return found
    if is_no_teacher(person):
        return SENCO_LAW
    asked: list[Question] = []
    if person.qualified_teacher is None and person.induction != "trainee":
        asked.append(Question("qualified-teacher", person.id))
    if person.induction is None:
        asked.append(Question("induction", person.id))
    teaches = any(outlook.ladder.roles[now.role].teaches for now in person.roles)
    if asked and not teaches:
        return Perhaps(found.reason, asked[0], hoped_on(found))
    first = next_day(induction_ends_on(person, today)) if is_on_induction(person, today) else today
    found = not_before(found, first)
    return replace(found, questions=tuple(asked)) if isinstance(found, Ready) else found


def _did(person: Person, held: RoleHeld, as_of: date, term: timedelta) -> Readiness:
    """Ready by having done the job; for acting, once it has lasted a term."""
    if not held.acting:
        on = max(held.from_, as_of) if held.from_ else as_of
        return Ready(on, "has_done_it", Reason("has-done-it", {"role": held.role}))
    if held.from_ is None:
        asks = Question("acting-dates", person.id, {"role": held.role})
        return Perhaps(Reason("has-acted", {"role": held.role}), asks, as_of)
    still = held.until is None or held.until >= as_of
    reason = Reason("acts-now" if still else "has-acted", {"role": held.role})
    lasted = held.from_ + term - timedelta(days=1)
    if held.until is not None and held.until < lasted:
        return NO_ROUTE
    return Ready(max(lasted, as_of), "has_done_it", reason)


def _usual(known: Sequence[Stint], route: Route, on: date | None) -> Reason:
    """The convention as a reason, with the role that the years are counted in."""
    counted = [stint.role for stint in known if stint.role in route.counts]
    start = next((role for role in counted if role in route.start), counted[0])
    return _usual_years(start, route.years, route.rungs[-1], on)


@cache
def _usual_years(start: str, years: int, goal: str, on: date | None) -> Reason:
    """One object for each reason, however many people share it."""
    values: dict[str, Value] = {"from": start, "years": years, "goal": goal}
    if on is not None:
        values["on"] = on
    return Reason("usual-years", values, cites=("ladder",))


def _years_question(person: Person, route: Route) -> Question:
    return Question("years-in-role", person.id, {"goal": route.rungs[-1], "years": route.years})
