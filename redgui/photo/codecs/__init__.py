"""One module for each library and direction, and what has to be known of a format's own structure."""
