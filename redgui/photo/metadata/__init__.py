"""What a file says of its picture: EXIF, ICC profile, orientation, resolution."""
