"""RED-Net, its weights, and the executor that streams a picture through it. Knows no files but weights, no window."""
