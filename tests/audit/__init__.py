"""Tests of the audit: its rules, policies and baselines."""
