"""Reports: what is said of an answer."""
