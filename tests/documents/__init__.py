"""Reading documents: text in, data and positions out."""
