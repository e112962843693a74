"""A page as one HTML document that needs nothing else: no scripts, nothing from outside, printable on A4.

`elements` is the only door through which text becomes HTML, and it always escapes. `page` is the
document around the blocks, `contents` its headings, `blocks` and `tables` what stands in it, `figures`
its pictures, `style.css` how it looks on screens and paper.
"""

from npqplan.render.html.page import render

__all__ = ["render"]
