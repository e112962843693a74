"""The catalogue: the shipped file, its words, its intakes and rules, and the checks on a user's own."""
