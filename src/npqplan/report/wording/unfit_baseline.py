"""What we say of a file that was named as the baseline of an audit and cannot be one."""

from typing import Literal, TypeAlias

Fault: TypeAlias = Literal["no-baseline", "other-version"]


def sentence(fault: Fault, file: str) -> str:
    """What is wrong with a file, without a full stop."""
    match fault:
        case "no-baseline":
            return f"{file} is no baseline of an audit: name a new file, and --write-baseline writes one"
        case "other-version":
            return f"{file} is a baseline in another version of its format: name a new file for a new one"
