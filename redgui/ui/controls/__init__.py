"""What the user sets: sigma, scale, strength, quality, model, device."""
