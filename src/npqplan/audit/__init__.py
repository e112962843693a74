"""The audit: whether each school, and the trust, is as a policy expects.

A rule is a module of `audit.rules`: its docstring is its manual, and `lines` looks at the numbers that the
report already has. Its lines, one for each thing that it looks at, are verdicts: met, not met, or unknown
with the question that would settle it. `evaluate.looks` asks every rule of a policy about every school;
`baseline` sets apart what was known before; `assemble.assemble` makes the answer.
"""
