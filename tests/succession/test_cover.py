"""Cover today and by September, with the proof when it falls short."""

import pytest

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import Person, Post
from npqplan.organisation.order import canonical
from npqplan.succession.cover import CoverToday, cover_by_year, cover_today, prepared_at_once, septembers_of
from tests.builders import award, day, npq, person, post
from tests.succession.looking import pipes

HEAD, SENCO = post("head", "headteacher"), post("senco", "senco")
KHAN = person("khan", "deputy_headteacher", "2020-09", leads=["send"])


def _cover(people: list[Person], posts: list[Post]) -> CoverToday:
    return cover_today(pipes(people, posts))


def _canonical(own: str) -> bytes:
    return canonical("fairfield", own)


def test_one_person_for_two_posts_counts_once() -> None:
    found = _cover([KHAN], [HEAD, SENCO])
    assert (found.key_posts, found.with_a_successor, found.at_once) == (2, 2, 1)
    assert [(set(each.posts), each.people) for each in found.shortages] == [({"head", "senco"}, ("khan",))]


def test_posts_that_are_not_key_are_not_counted() -> None:
    found = _cover([KHAN], [HEAD, post("senco", "senco", key=False, listed=True)])
    assert (found.key_posts, found.at_once, found.shortages) == (1, 1, ())


def test_ready_counts_whether_prepared_or_not_and_both_are_said() -> None:
    lee = person("lee", "subject_leader", "2020-09", leads=["send"], awards=[award("NASENCO")])
    found = _cover([KHAN, lee], [HEAD, SENCO])
    assert (found.at_once, found.at_once_prepared) == (2, 1)


def test_who_has_said_yes_is_counted_apart() -> None:
    lee = person("lee", "subject_leader", "2020-09", wants=["senco"])
    found = _cover([KHAN, lee], [HEAD, SENCO])
    assert (found.at_once, found.if_only_yes) == (2, 1)


def test_unknown_years_count_only_in_up_to() -> None:
    found = _cover([person("kim", "deputy_headteacher")], [HEAD])
    assert (found.with_a_successor, found.at_once, found.up_to) == (0, 0, 1)
    assert found.shortages[0].people == ()


def test_up_to_is_never_below_at_once() -> None:
    found = _cover([KHAN, person("kim", "deputy_headteacher")], [HEAD, post("second", "head_of_school")])
    assert (found.at_once, found.up_to) == (1, 2)


def test_two_unfilled_posts_are_two_shortages() -> None:
    found = _cover([], [HEAD, SENCO])
    assert {each.posts for each in found.shortages} == {("head",), ("senco",)}


@pytest.mark.parametrize("spared", ["a", "b", "c"])
def test_posts_that_only_one_person_could_fill_are_told_together(spared: str) -> None:
    # which of the three is filled, and so which pairs prove the shortage, turns on the order of ids
    order = [spared, *({"a", "b", "c"} - {spared})]
    ids = {old: f"{place}-{old}" for place, old in enumerate(order)}
    found = _cover([KHAN], [post(ids[each], "headteacher") for each in "abc"])
    assert len(found.shortages) == 2
    [told] = found.too_few
    assert (set(told.posts), told.people, told.short_by) == (set(ids.values()), ("khan",), 2)


def test_posts_that_share_nobody_are_told_apart() -> None:
    found = _cover([KHAN], [HEAD, SENCO, post("lead", "trust_director")])
    assert [set(each.posts) for each in found.too_few] == [{"head", "senco"}, {"lead"}]


def test_a_shortage_tells_what_matters_most_first_and_otherwise_keeps_the_canonical_order() -> None:
    names, others = ("ash", "bea", "col", "dot"), ("a", "b", "c")
    people = [person(name, "deputy_headteacher", "2020-09", leads=["send"]) for name in names]
    posts = [post("y", "senco"), post("z", "headteacher"), *(post(each, "head_of_school") for each in others)]
    [told] = _cover(people, posts).too_few
    assert told.posts == ("z", "y", *sorted(others, key=_canonical))
    assert told.people == tuple(sorted(names, key=_canonical)) != names


def test_without_key_posts_there_is_nothing_to_cover() -> None:
    found = _cover([KHAN], [])
    assert (found.key_posts, found.at_once, found.shortages) == (0, 0, ())


def test_somebody_on_their_last_day_still_counts() -> None:
    leaving = person("kim", "deputy_headteacher", "2015-09", leaving_on="2026-11-21")
    assert _cover([leaving], [HEAD]).at_once == 1


def test_each_september_counts_those_ready_and_those_prepared_then() -> None:
    people = [
        person(
            "kim", "deputy_headteacher", "2025-09-01", npqs=[npq("NPQH", "in_progress", started="2026-11-01")]
        ),
        person("lee", "deputy_headteacher", "2015-09-01", leaving_on="2028-08-31"),
    ]
    found = cover_by_year(pipes(people, [HEAD]), tuple(day(f"{year}-09-01") for year in (2027, 2028, 2029)))
    # lee, ready and not prepared, until the summer of 2028; kim ready and prepared from 1 September 2028
    assert [(each.ready, each.prepared) for each in found] == [(1, 0), (1, 1), (1, 1)]


def test_the_plan_prepares_from_the_day_of_the_outcome() -> None:
    found = pipes([KHAN], [HEAD])
    gains = {"khan": {"NPQH": day("2029-08-01")}}
    assert prepared_at_once(found, day("2029-07-31"), gains) == 0
    assert prepared_at_once(found, day("2029-08-01"), gains) == 1


def test_septembers_run_from_the_next_to_the_first_after_the_last_outcome() -> None:
    def years(as_of: str, last: str) -> list[str]:
        return [str(on) for on in septembers_of(shipped(), day(as_of), day(last))]

    # the longest way to an outcome is 22 months, the SENCO NPQ's
    assert years("2026-11-21", "2028-11-01") == ["2027-09-01", "2028-09-01", "2029-09-01", "2030-09-01"]
    assert years("2026-09-01", "2026-11-02")[0] == "2027-09-01"  # today's own is not the next
    assert years("2026-08-31", "2026-11-01") == ["2026-09-01", "2027-09-01", "2028-09-01"]
    assert years("2026-08-31", "2026-11-02") == ["2026-09-01", "2027-09-01", "2028-09-01", "2029-09-01"]
