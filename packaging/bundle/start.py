"""What the programs of the bundle start."""

import multiprocessing

from redgui.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # else a child process of a library would open another window
    main()
