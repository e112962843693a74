"""Findings as text, JSON, GitHub annotations, SARIF and JUnit XML. Only the text shows the line itself."""
