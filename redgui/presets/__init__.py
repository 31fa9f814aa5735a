"""Presets: settings with a name, that ship, are the user's own, or come in a small TOML file from somebody else."""
