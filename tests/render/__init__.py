"""Formats: how a page, an answer or a finding is written."""
