"""The window: the only room that knows Qt. No image mathematics here, and no torch before the first paint."""
