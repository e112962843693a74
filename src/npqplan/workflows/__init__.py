"""The steps of each command put together: documents in, an answer out. No clock, no files, no terminal."""
