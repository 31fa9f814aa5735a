"""The user's guide, which ships with redgui: its pages, the window that shows them, and which one fits where."""
