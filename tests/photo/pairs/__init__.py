"""Photos of every format, made by other programs, through redgui into every format, seen by other programs."""
