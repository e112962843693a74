"""A roster in the catalogue's words: schools, people and posts, ready for the engine."""
