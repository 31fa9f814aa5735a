"""Photos are read in a process of their own, which may die of what it reads; see docs/security.md."""
