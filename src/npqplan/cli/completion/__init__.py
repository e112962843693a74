"""Completion in shells: what may come next on a command line, and the scripts that ask for it.

A script calls `npqplan --complete SHELL WORD...` at each press of Tab; the last word is unfinished. It
completes file names itself where nothing comes back.
"""
