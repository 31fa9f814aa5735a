"""Photo files to arrays and back. Knows no network and no window."""
