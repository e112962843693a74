"""The SENCO duty: the qualification that the law requires of a SENCO, and by when.

Who it is about. SENCOs of mainstream schools and maintained nursery schools in England, not of special
schools, pupil referral units or independent schools. Where nobody has told us the type of a school,
the duty is taken to apply, and the report says that this was assumed.

The rule. A SENCO must hold the NPQ for SENCOs by the third anniversary of becoming one (29 February
gives 28 February). It is the result that counts, so the latest safe start is that day less the months
from the first day of the course to the result. The duty does not apply, or is already met, where the
SENCO

- holds the NPQ for SENCOs;
- holds the National Award for SEN Co-ordination (NASENCO), begun before 1 September 2024 and finished
  before 1 September 2027; one that is under way is expected to be finished in time;
- became SENCO before 1 September 2009;
- had been a SENCO for more than twelve months in total before this appointment (acting up is not
  counted: an exemption from a legal duty should not rest on it);
- leaves before the due day: there is then no duty to plan for.

A school that must have a SENCO and has none on its roster is a question too: the roster may not be of
everybody. One whose SENCO's post is listed as vacant has none, and so has one whose SENCO's last day is past.

A SENCO with no start date is a question, never a verdict. So is one in a setting that is no school by
what is told (early years or a college, say) and whose type nobody told: it may be a maintained nursery
school.

That nobody told of an award is never a no: where all turns on it, the answer is marked as assumed, with
the question whether they hold one. So it is with a course that should have ended, one that was put off,
and one applied for at an intake that has begun since. `other_qualifications: none` is a no.

How it stands. Met; on track: a result will come in time (with less than two months to spare, "no
slack"); at risk: not yet due, but no result will come in time (where an intake began this month, a
provider may still take them, and that is said); missed: the due day is past, and what is left is to be
late by as little as can be.

Source. The Special Educational Needs and Disability Regulations 2014, regulation 49, as amended from
1 September 2024; DfE, "Mandatory qualification for SENCOs". Days and months are the catalogue's.

Example. Appointed on 1 September 2025: due on 1 September 2028. With 22 months to the result, the last
safe start is 1 November 2026, so the autumn 2026 intake is the last that is in time.
"""

from npqplan.rules.duties.assess import assess
from npqplan.rules.duties.duty import CODES, Duty, State
from npqplan.rules.duties.holders import Lack, holders, is_bound, lacking
from npqplan.rules.duties.timing import due_on, latest_start

__all__ = [
    "CODES",
    "Duty",
    "Lack",
    "State",
    "assess",
    "due_on",
    "holders",
    "is_bound",
    "lacking",
    "latest_start",
]
