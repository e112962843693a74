"""Pages as HTML, read back as a tree, measured, and looked at in a browser."""
