"""A second opinion on readiness, cover and departures, by brute force.

It reads a roster by itself, knows the ladder by itself and enumerates what the program computes
cleverly; it shares no code with the program. Slow, plain, and meant for about eight people.
"""
