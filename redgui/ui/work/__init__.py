"""What happens to photos while the window is open: session, threads, tasks. No widget."""
