"""What was measured with redgui, and the commands that measure it: tables, fits, the paper. Not in the wheel."""
