"""A reason is kept that should not be: it names something the law protects.

Who it is about. Plans with `exclude`, where it says `why`.

The rule. A report prints the reason (unless it is one of these), and a roster is passed on. So no reason may
speak of pregnancy or parenthood, health or disability, age, religion, race, sex, marriage, caring or hours;
and none of these may decide who is offered what (reason-not-to-keep). The words are never repeated. A few
words have other meanings too, which is why this is a warning.

Source. Equality Act 2010, sections 4 and 18; UK GDPR, article 9; the Part-time Workers
Regulations 2000.

Example. `exclude: [{person: khan, npq: NPQSL, why: "pregnant"}]`. If somebody cannot begin an NPQ for a
while, write `unavailable: {from: 2027-01, until: 2027-08}` and no reason; if they do not want it, write
`does_not_want: [NPQSL]`.
"""

import re
from collections.abc import Iterator
from typing import Final

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding

CODES = ("reason-not-to-keep",)

_WORDS: Final = r"""
    pregnan\w* | maternity | paternity | (parental|adoption|carers?) \W leave | miscarr\w* | ivf | fertility
    | (new|having \W a|a|her|their|the) \W baby | breast\W?feeding | menopaus\w* | childcare
    | carer | caring \W (for|responsibilit\w*)
    | ill | illness(es)? | sick\w* | unwell | disab\w* | impairment\w* | diagnos\w* | surgery | hospital\w*
    | cancer | chemo\w* | stroke | depress\w* | anxi\w* | stress(ed)? | burn(ed|t)?\W?out | breakdown
    | (ill|poor|bad|failing|her|his|their|own) \W (mental \W)? health | health \W (problem|issue|condition)s?
    | medical | chronic\w* | epilep\w* | diabet\w* | autis\w* | adhd | dyslexi\w* | neurodiver\w* | wheelchair
    | deaf\w* | blind | occupational \W health | absen(ce|t)s?
    | aged? (?! \W (range|group|phase|related|appropriate)) | ageing | elderly | (too|very) \W (old|young)
    | (old|young|retirement|pension) \W age | retir(e|es|ed|ing|ement)
    | religio\w* | ramadan | muslim | christian | jewish | hindu | sikh | ethnic\w* | race | racial
    | nationality | immigra\w* | visa | gender\w* | transgender | sex | gay | lesbian | bisexual
    | married | marriage | marrying | divorc\w*
    | part\W?time\w* | (reduced|few|fewer) \W hours | trade \W union | union \W rep\w*
"""
_PROTECTED: Final = re.compile(rf"\b(?:{_WORDS})\b", re.IGNORECASE | re.VERBOSE)


def may_be_repeated(why: str) -> bool:
    """Whether a reason names nothing that the law protects, so that a report may say it."""
    return _PROTECTED.search(why) is None


def findings(context: Context) -> Iterator[Finding]:
    """At most one for each place excluded."""
    organisation = context.organisation
    for plan in (organisation.plan, *(school.plan for school in organisation.schools if school.plan)):
        for excluded in plan.exclude:
            if not may_be_repeated(excluded.why):
                yield Finding(
                    "reason-not-to-keep",
                    "warning",
                    "this reason seems to name something the law protects; it must not be kept, nor decide",
                    excluded.place / "why",
                    "take `why` out; `unavailable` (with no reason) and `does_not_want` say enough",
                )
