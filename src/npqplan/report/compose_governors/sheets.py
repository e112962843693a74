"""The report for governors as sheets: the key posts, cover by September, and the places of the plan."""

from npqplan.report.compose.words import Words
from npqplan.report.compose_governors.posts import FEW
from npqplan.report.governors_result import Count, GovernedPost, GovernorsResult
from npqplan.report.prose import capital, day
from npqplan.report.sheets import Book, Column, Sheet, Value

_POST = Column("Post", 34)
_SCHOOL = Column("School", 30)
_STANDS = (Column("Vacant", 9), Column("Needed on", 13, "day"))
_READY = (
    Column("Could step up now", 20),
    Column("Now or later", 20),
    Column("Someone prepared from", 22, "day"),
)
_COVER = (
    Column("On", 13, "day"),
    Column("Key posts", 11, "number"),
    Column("Could be filled", 16, "number"),
    Column("Prepared, without the plan", 26, "number"),
    Column("Prepared, with the plan", 24, "number"),
)
_PLACES = (
    Column("Intake", 14),
    Column("Starts on", 13, "day"),
    Column("NPQ", 12),
    Column("NPQ title", 28),
    Column("Places", 9, "number"),
)


def governors_book(result: GovernorsResult, words: Words) -> Book:
    """All sheets."""
    return Book(
        title=f"{result.organisation}: talent pipeline for governors as at {day(result.as_of)}",
        made_on=result.as_of,
        note="A post is held by one person: treat this as personal data. A draft for people to decide on.",
        sheets=(_posts(result, words), _cover(result), governors_places(result, words)),
    )


def governors_places(result: GovernorsResult, words: Words) -> Sheet:
    """The places of the plan, a row for each NPQ at an intake."""
    rows: list[tuple[Value, ...]] = []
    for line in result.places:
        intake = words.intake(line.intake)
        title = capital(words.npq_title(line.npq))
        starts_on = intake.starts_on if intake else None
        rows.append((words.intake_title(line.intake), starts_on, line.npq, title, line.places))
    return Sheet("Plan", _PLACES, tuple(rows))


def _posts(result: GovernorsResult, words: Words) -> Sheet:
    names = {school.id: school.name for school in result.schools}
    told = _READY if result.posts_are_told else ()
    rows = tuple(
        (
            words.seat(post.roles, post.remits),
            names.get(post.school or "", result.organisation),
            "yes" if post.vacant else "no",
            post.needed_on,
            *_ready(post),
        )
        for post in result.posts
    )
    return Sheet("Key posts", (_POST, _SCHOOL, *_STANDS, *told), rows)


def _ready(post: GovernedPost) -> tuple[Value, ...]:
    if post.ready is None:
        return ()
    return _people(post.ready.now), _people(post.ready.now_or_later), post.prepared_on


def _people(count: Count) -> str:
    return FEW if count == "fewer_than_five" else str(count)


def _cover(result: GovernorsResult) -> Sheet:
    cover = result.cover
    today = (result.as_of, cover.key_posts, cover.at_once, cover.at_once_prepared, None)
    years = tuple(
        (year.on, cover.key_posts, year.ready, year.without_plan, year.with_plan) for year in cover.by_year
    )
    return Sheet("Cover", _COVER, (today, *years))
