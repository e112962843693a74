"""Two examples a year later, and what moved."""
