"""Files and folders as the system sees them: the way in, the way out, and the drive they lie on."""
