"""The report for governors: nobody in it, and no small number of people."""
