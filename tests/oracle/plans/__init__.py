"""A second opinion on the plan: every plan that the hard rules allow, tried, and the best of them kept.

Like the rest of the oracle it shares no code with the program. The way through it: `facts` (what the
catalogue says), `problem` (what a roster asks), `eligibility`, `funding` and `busy` (which places there
may be), `decided` and `limits` (which may stand together), `terms` (what a plan is worth, term by term),
`order` (the terms in their order), `canonical` (which of equals comes first), `search` (every plan, the
best, the ties), `decisive` (whether a term and its place decide).

It is exact for schools, with or without priorities, budgets and caps, and for trusts of such schools. It
knows state-funded and independent schools and colleges, not early years settings, childminders, lead
mentors or other settings; primary schools only, so that NPQLPM deepens mathematics; no EHCO; and up to
three intakes.
"""
