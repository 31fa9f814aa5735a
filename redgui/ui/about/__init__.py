"""What redgui says of itself: versions, licences, keys."""
