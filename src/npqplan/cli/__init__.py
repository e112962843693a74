"""The command line: one thin module a command. Reads files, clock and terminal; calls; writes; exits."""
