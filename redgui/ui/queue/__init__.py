"""The queue's page in the window: a table of all photos, and what can be done with them."""
