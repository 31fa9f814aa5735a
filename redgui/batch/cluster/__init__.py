"""The queue on a Dask cluster: the client keeps plan, names, journal and progress; the workers restore."""
