"""Tests of what a plan means for people."""
