"""What is told as a picture, always with the same facts in a table: a function from a Part to blocks."""

from npqplan.report.compose.figures.cover import cover_by_september, cover_figure
from npqplan.report.compose.figures.pipeline import network
from npqplan.report.compose.figures.timeline import along_the_years

__all__ = ["along_the_years", "cover_by_september", "cover_figure", "network"]
