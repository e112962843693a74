"""Makes `tests` importable as a package, so that every test may use `tests.builders`."""
