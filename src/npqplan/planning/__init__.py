"""Who should take which NPQ, at which intake: the best plan by the ordered terms, and what it means.

The way of a plan: `problem` (what is planned for), `candidates` (who could take what, and what is decided),
`purposes` (what places are for) and `programme` (the integer programme: columns and rows, limits, terms that
arrange, scopes), `solving` (the search, term by term), and `plan`, whose `choose` puts it together.
What comes of it: `reasons` (what each place is worth, why, with whom, which choices are open), `since` (an
earlier plan), and other plans held against it (`comparing`, `counterfactual`, `budget_steps`).
"""
