"""Tests mirror `src`. Import the builders with `from tests.builders import person, post, school`."""
