"""The queue: folders of photos restored one after the other, unattended. No window, and torch only once it runs."""
