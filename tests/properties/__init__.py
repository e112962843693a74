"""Laws that hold on any roster, and the program held against the oracle on thousands of small ones."""
