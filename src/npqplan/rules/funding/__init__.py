"""Funding: whether DfE would pay for somebody's place, as its registration service decides it.

Who it is about. Everyone who might take an NPQ, or the early headship coaching offer (EHCO).

The rule. DfE's tests in DfE's order; the first that applies decides. Which NPQs and settings stand
where is the catalogue's, intake by intake.

1. Nobody is funded at this intake: `unfunded_cohort`.
2. The workplace is not in England: `not_in_england`.
3. DfE paid for a place on this course before, even if it ended in withdrawal or failure:
   `previously_funded`. Where nobody told who paid, it matters only if the place could else be funded.
4. EHCO: `funded` for a head in the first five years of headship, wherever they work, else
   `not_new_headteacher_requesting_ehco`.
5. NPQLTD for the lead mentor of an accredited provider of teacher training: `funded`, wherever they work.
6. A school, academy trust or 16 to 19 setting: on DfE's RISE list, `funded` for every NPQ. Else not an
   eligible type: `ineligible_establishment_type`. Else an NPQ that is open to all: `funded`. Else
   `funded` on DfE's "top 50%" list, and `ineligible_establishment_not_a_pp50` off it.
7. Early years or childcare: NPQEYL is `funded`, but for a childminder who is not on DfE's list
   (`not_entitled_childminder`). Other NPQs are `early_years_invalid_npq`, but that a local authority
   nursery school has some `funded` too.
8. Another setting: lead mentors have no other NPQ (`not_lead_mentor_course`); virtual and hospital
   schools, young offender institutions and supply teachers of a local authority are decided by hand for
   some NPQs (`subject_to_review`) and are else `ineligible_establishment_type`.
9. Any other place: decided by hand for somebody referred by a Return to Teaching adviser
   (`referred_by_return_to_teaching_adviser`), else `ineligible_establishment_type`.

It follows the present workplace, not the one a successor will move to. Facts that nobody told: every
way they could be is tried. If all give the same outcome, that is the answer, with the reason that
stands in spite of them; else `not_known`, with exactly the facts that the outcome turns on. Trust staff
name one of the trust's schools when they register: if all give the same outcome that is the answer,
else it is `not_known` and the question says at which schools it would be funded.

Source. DfE, Register for an NPQ, app/services/funding_eligibility.rb; each intake's own sources.

Example. A deputy head in a community school that is on neither list, autumn 2026: NPQH `funded`,
NPQLL `ineligible_establishment_not_a_pp50`.
"""

from npqplan.rules.funding.decide import CODES, Decider, Funding, FundingCode, decide, deciding, workplaces
from npqplan.rules.funding.unknowns import Outcome

__all__ = ["CODES", "Decider", "Funding", "FundingCode", "Outcome", "decide", "deciding", "workplaces"]
