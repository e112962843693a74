"""Fairness tried on somebody's own roster: what must change nothing, or make nothing worse, is changed.

    fairness(inputs, ready)      every law of the registry, so many tries each (`trying`)

A law is a module: its docstring is its page of the manual, and `trials` changes the roster in one way
after another and says what it found each time. All answers come from the functions that the other
commands use (`Engine`); nothing is worked out a second way here.
"""
