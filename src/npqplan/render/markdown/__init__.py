"""A page as Markdown that GitHub shows and pandoc makes a Word document of: no HTML.

Text is escaped so that it can become neither emphasis, link, list, table cell, formula nor HTML, by
GitHub's rules or by pandoc's own; `O'Brien-Smith` stays readable. Long tables are cut into several,
each under which of the rows they are.
"""

from npqplan.render.markdown.page import render

__all__ = ["render"]
