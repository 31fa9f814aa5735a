"""Before and after: one transform, two pictures, a divider."""
