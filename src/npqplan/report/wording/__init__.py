"""Codes and values into sentences for people, one module for each floor of rules."""
