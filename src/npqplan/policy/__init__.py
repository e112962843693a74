"""The policy of an audit: what a trust or a school expects of itself, as it writes it down.

read_policy(document)     a document -> the model of a policy, and everything wrong in it
shipped()                 the policy that is used where nobody gives another
"""

from npqplan.policy.model import Policy, RuleEntry
from npqplan.policy.reading import ReadPolicy, read_policy, shipped

__all__ = ["Policy", "ReadPolicy", "RuleEntry", "read_policy", "shipped"]
