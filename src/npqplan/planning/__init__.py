"""Who should take which NPQ, at which intake: candidates, purposes, the choice, and what it achieves."""
