"""Policy cases that a head could read: who, when, which NPQ, and what to expect."""
