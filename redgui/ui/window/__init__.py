"""The one window and its fixed parts: menus, header, messages, progress, dialogs."""
