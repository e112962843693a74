"""The integer programme: its columns and rows, the hard limits, the terms that arrange, and its scopes."""
