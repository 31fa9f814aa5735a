"""The recipes of docs/scaling.md, as far as the tools they are for can look at them without a cluster."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

TEXT = (Path(__file__).parents[2] / "docs" / "scaling.md").read_text("utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)
    assert found
    return found[1]


def test_dask_understands_the_times() -> None:
    """A worker that does not would end at once, and the next one, and the next."""
    utils = pytest.importorskip("dask.utils")
    times = re.findall(r'"--lifetime(?:-stagger)?", "([^"]+)"', block("python"))
    stay, stagger = (utils.parse_timedelta(time) for time in times)
    assert stay + stagger < 8 * 3600  # what Slurm is asked for


def test_slurm_gets_a_script() -> None:
    jobqueue = pytest.importorskip("dask_jobqueue")
    made: list[Any] = []

    class Cluster(jobqueue.SLURMCluster):
        def adapt(self, **_wanted: object) -> None:
            made.append(self)

    recipe = block("python").replace("from dask_jobqueue import SLURMCluster", "")
    exec(recipe, {"SLURMCluster": Cluster, "print": str, "input": str})
    (cluster,) = made
    script = cluster.job_script()
    cluster.close()
    assert "#SBATCH -p cpu" in script
    assert "#SBATCH -t 08:00:00" in script
    assert "--nthreads 1 " in script
    assert "--nworkers 32 " in script


def test_the_operator_of_kubernetes_knows_every_field() -> None:
    operator = pytest.importorskip("dask_kubernetes")
    jsonschema, yaml = pytest.importorskip("jsonschema"), pytest.importorskip("yaml")
    folder = Path(operator.__file__).parent / "operator" / "deployment" / "helm" / "dask-kubernetes-operator" / "crds"
    definition = yaml.safe_load((folder / "daskcluster.yaml").read_text("utf-8"))
    schema = definition["spec"]["versions"][0]["schema"]["openAPIV3Schema"]
    recipe = yaml.safe_load(block("yaml"))
    assert recipe["apiVersion"] == "kubernetes.dask.org/v1"
    jsonschema.Draft7Validator(schema).validate(recipe)
    assert list(_unknown(schema["properties"]["spec"], recipe["spec"], "spec")) == []


def _unknown(schema: dict[str, Any], value: object, path: str) -> Iterator[str]:
    """Fields that the schema does not name; Kubernetes would drop them without a word."""
    if isinstance(value, dict) and "properties" in schema:
        for key, inner in value.items():
            if key in schema["properties"]:
                yield from _unknown(schema["properties"][key], inner, f"{path}.{key}")
            else:
                yield f"{path}.{key}"
    elif isinstance(value, list) and "items" in schema:
        for inner in value:
            yield from _unknown(schema["items"], inner, f"{path}[]")
