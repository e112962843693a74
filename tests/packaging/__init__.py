"""What is shipped can be installed and works there."""
