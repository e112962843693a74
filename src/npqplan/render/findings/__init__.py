"""Findings of `check` as text, JSON, GitHub annotations and SARIF. Only the text shows the line itself."""
