"""The facts of an answer (Result) and what we say of them to people (Page)."""
