"""RED-Net, its weights, and the executor that streams a picture through it. Knows no files but weights, no window."""

import os

# oneDNN keeps a prepared convolution for every shape it has met, 1,024 of them, some 0.2 MB each. A picture needs about
# seventy; a queue of photos of all sizes would keep those of pictures long gone.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "128")
