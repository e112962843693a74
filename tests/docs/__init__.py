"""What the documents of the repository say is so."""
