"""Dask clusters as real processes on this computer."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from processes import ROOT

ENVIRONMENT = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}


class Cluster:
    """A scheduler and its workers, as a context manager; no nanny brings a killed worker back."""

    def __init__(self, folder: Path, **environment: str) -> None:
        """`environment` is what its processes have in theirs beside the usual."""
        self.folder = folder
        self.environment = ENVIRONMENT | environment
        folder.mkdir(parents=True, exist_ok=True)
        self.processes: list[subprocess.Popen[bytes]] = []
        self.workers: dict[str, subprocess.Popen[bytes]] = {}  # by name

    def __enter__(self) -> "Cluster":
        told = self.folder / "scheduler.json"
        self.scheduler = self._start(
            "scheduler", "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", told
        )
        self.address: str = json.loads(_when_whole(told))["address"]
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self.processes):
            process.kill()
            process.wait()

    def add_worker(self, name: str, *options: object) -> None:
        common = ("--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--name", name)
        place = ("--local-directory", self.folder / name)
        self.workers[name] = self._start(name, "worker", self.address, *common, *place, *options)

    def log(self, name: str) -> str:
        """What a worker has said so far."""
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def _start(self, name: str, part: str, *arguments: object) -> "subprocess.Popen[bytes]":
        with (self.folder / f"{name}.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.dask_{part}", *map(str, arguments)],
                env=self.environment,
                stdout=log,
                stderr=log,
            )
        self.processes.append(process)
        return process


def _when_whole(path: Path) -> Any:
    """The text of a JSON file that another process is just writing."""
    end = time.monotonic() + 120
    while True:
        text = path.read_text() if path.exists() else ""
        try:
            json.loads(text)
        except ValueError:
            assert time.monotonic() < end, "the scheduler does not start"
            time.sleep(0.05)
        else:
            return text
