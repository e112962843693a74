"""Tests of the forms of an audit that CI services read."""
