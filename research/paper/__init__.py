"""The experiments of the RED-Net paper (NIPS 2016), from training to docs/paper.md, by one command (`__main__`)."""
