"""The steps of the commands."""
