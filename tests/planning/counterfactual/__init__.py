"""Forcing, banning and changing, checked by doing what is said."""
