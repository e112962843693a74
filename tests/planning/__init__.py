"""The plan: places, limits, purposes and reasons, worked out by hand."""
