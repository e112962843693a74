"""What a plan is worth, a module for each purpose; each function gives one number or list of numbers."""
