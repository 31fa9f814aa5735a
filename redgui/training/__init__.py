"""Degradations, patches, the training loop, metrics and evaluation. Imported by the command line only, lazily."""
