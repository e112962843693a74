"""An earlier plan: being steady with it, and saying what changed since and why."""
