"""What an audit says of a rule, of what is amiss, and of a SENCO."""

from npqplan.report.wording.audit.expecting import expectation
from npqplan.report.wording.audit.finding import finding
from npqplan.report.wording.audit.of_trust import of_trust
from npqplan.report.wording.audit.standing import basis

__all__ = ["basis", "expectation", "finding", "of_trust"]
