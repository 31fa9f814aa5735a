"""The window tried by itself: the self-test and the measurements."""
