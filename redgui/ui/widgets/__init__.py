"""Widgets, colours and words that several rooms of the window share."""
