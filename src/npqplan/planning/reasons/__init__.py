"""What a plan means for people: what each place is worth and why, with whom, and which choices are open."""
