"""npqplan: who should take which NPQ, when, with whom, so that every leadership post has someone prepared."""

__version__ = "0.1.0"
