"""How the roster's records are read: keys that nobody knows are errors, and keys are written as in YAML."""

from typing import Final

from pydantic import ConfigDict

STRICT: Final = ConfigDict(extra="forbid", hide_input_in_errors=True)
