"""Tests of the roster's model, its refused fields and its schema."""
