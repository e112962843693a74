"""Tests of the organisation: how it is built from rosters."""
