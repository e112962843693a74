"""Whole reports of the examples, kept and compared byte for byte; rewritten only on request.

    pytest tests/golden --rewrite-golden     # then read the difference as a head teacher would

The Markdown stands in `examples/reports`, for people; text, JSON, HTML and CSV stand here, and of the
Excel file the cells.
"""
