"""The purposes that a place may serve, one module each, in the order in which they count.

Each module says what the purpose is worth (`value`: numbers to compare from the left), and pursues it
in a draft (`pursue`) until it is met or the rules, the money or the places run out.
"""

from npqplan.planning.purposes import (
    combinations,
    duties,
    golden_thread,
    implementation,
    prepared_cover,
    second_successor,
)

__all__ = [
    "combinations",
    "duties",
    "golden_thread",
    "implementation",
    "prepared_cover",
    "second_successor",
]
