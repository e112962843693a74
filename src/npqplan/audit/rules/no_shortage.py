"""No key posts have fewer people between them than there are posts.

Who it is about. Sets of key posts; one that spans schools is told at each of them. `posts`, `roles` and
`schools` narrow it to sets with such a post in them.

The rule. There is no shortage: no set of posts that fewer people than posts could fill. One post that
nobody could fill is such a set; so are two SENCO posts with one possible SENCO between them. Sets that share
somebody are one set, so that no id and no order decides which posts are told as short. `at_most` lets so many
posts pass for which there is nobody: of a set, as many as it has too few people, and no more than are
the school's own. It is not known where a shortage would be gone if something that nobody told is as hoped.

Source. P. Hall, "On representatives of subsets" (1935): if not all posts can be filled at once, there is
such a set. A. L. Dulmage and N. S. Mendelsohn, "Coverings of bipartite graphs" (1958): all that some way of
filling the most posts leaves out.

Example. `{rule: no-shortage, severity: warning}`
"""

from collections.abc import Iterator

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts
from npqplan.audit.hoping import question_of
from npqplan.audit.reach import posts
from npqplan.report.result import ShortageLine
from npqplan.rules.verdict import Met, NotMet, Reason, Unknown, Verdict
from npqplan.succession.matching import match

SLUG = "no-shortage"
TAKES = Takes("at_most", exceptions=True, narrowed_by=("posts", "roles", "schools"))


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One for each shortage; where there are key posts and none, one that says so."""
    reached = {post.id for post in posts(asked, school, facts)}
    short = [line for line in facts.result.cover.too_few if not reached.isdisjoint(line.posts)]
    for line in short:
        lack = len(line.posts) - len(line.people)
        own = reached.intersection(line.posts)
        yield Line(tuple(sorted(line.posts)), _verdict(line, facts), -lack, min(lack, len(own)))
    if reached and not short:
        yield Line((), Met(Reason("no-shortage")))


def _verdict(line: ShortageLine, facts: Facts) -> Verdict:
    reason = Reason("shortage", {"posts": line.posts, "people": line.people})
    prospects = (each for post in line.posts for each in facts.pipelines.covering[post])
    question = question_of(prospects, facts.as_of)
    if question is not None:
        hoped = facts.hoped.covering
        could_fill = {
            post: [each.person.id for each in hoped[post] if each.is_ready(facts.as_of)]
            for post in line.posts
        }
        if len(match(line.posts, could_fill).filled_by) == len(line.posts):
            return Unknown(reason, question)
    return NotMet(reason)
