"""Solving the integer programme: the solver, and the search for the best plan term by term."""
