"""The purposes that a place may serve, one module each, in the order in which they count.

Each module says what the purpose is worth (`value`: numbers to compare from the left), and gives the
integer programme the columns and rows that say the same of places not yet chosen (`parts`).
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
