"""Tests of plans held against earlier ones."""
