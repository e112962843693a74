"""Tests of the integer programme."""
