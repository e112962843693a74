"""What NPQs there are, and every fact about them that changes by date."""
