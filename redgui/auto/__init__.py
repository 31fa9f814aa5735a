"""What "auto" sees in a photo: its noise, the traces of JPEG in its pixels, and what cannot be helped."""
