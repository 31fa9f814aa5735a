"""The network for other programs: as ONNX, whole pictures or band by band, and as a model for darktable."""
