"""The laws of fairness: they hold of the program, and each would find one that breaks it."""
