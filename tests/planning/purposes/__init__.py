"""Each purpose of the plan by itself."""
