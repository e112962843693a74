"""Whatever people, machines and disks do to the program: an answer or a sentence, and nothing half-written.

Bounded here; `make fuzz` looks a hundred times as long, at new examples each time.
"""
