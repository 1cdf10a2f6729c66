"""The DAG on two Celery workers, downloading from a simulated Flowcase."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from cluster import Cluster, wait_for
from installation import Desk, Installation

OFFICES = [30, 25, 25, 20, 15, 15]
# People of each office who show in the next one too.
SHARED = 3
REPORTS = 13
WORKERS = ["first", "second"]


@pytest.fixture(autouse=True)
def redis() -> None:
    if shutil.which("redis-server") is None:
        give_up = pytest.fail if "CI" in os.environ else pytest.skip
        give_up("NOT TESTED: that a run outlives a worker. It needs redis-server (Debian, Ubuntu: apt-get install redis-server)")


@pytest.fixture
def flowcase(airflow: Installation) -> Iterator[dict[str, str]]:
    """A simulated Flowcase; what has to be set to reach it."""
    words = ["--office-sizes", ",".join(map(str, OFFICES)), "--shared-people", str(SHARED), "--report-seconds", "1"]
    simulator = subprocess.Popen(
        [*airflow.smart_assign, "simulate", "flowcase", *words, "--port", "0", "--json"],
        env=airflow.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert simulator.stdout is not None
        yield json.loads(simulator.stdout.readline())["environment"]
    finally:
        simulator.terminate()
        simulator.wait()


def test_a_run_outlives_a_worker_killed_amid_a_download_and_loads_each_cv_once(
    airflow: Installation, desk: Desk, flowcase: dict[str, str]
):
    # Some batches, each slow enough to be met half-way: about forty requests at four a second.
    slowly = {**flowcase, "FLOWCASE_BATCH_PEOPLE": str(max(OFFICES)), "FLOWCASE_REQUESTS_PER_SECOND": "4"}
    with Cluster(airflow, desk, slowly) as cluster:
        try:
            cluster.start_services()
            for name in WORKERS:
                cluster.start_worker(name)
            cluster.switch_on()
            run = cluster.trigger({"quarter": "Q22026", "data_source": "real"})
            doomed, lost = wait_for("a worker amid a download", lambda: worker_amid_download(cluster, run, desk))
            cluster.kill(doomed)
            assert cluster.wait_until_finished(run) == "success"
            tasks = cluster.tasks(run)
            # Switched on in the midst of a quarter, the DAG waits for the next one.
            assert cluster.scheduled_runs() == 0
        except Exception as error:
            raise AssertionError(cluster.last_words()) from error

    downloads = {task["map_index"]: task for task in tasks if task["task_id"] == "acquire.download"}
    assert len(downloads) > 4
    assert {task["state"] for task in tasks} == {"success"}
    assert downloads[lost]["try_number"] > 1
    assert [task["try_number"] for task in tasks if task["task_id"] == "load"] == [1]
    assert desk.database.value("select count(*) from users") == sum(OFFICES)
    desk.expect_everybody()
    assert [status for status, _ in desk.runs()] == ["loaded"]


def worker_amid_download(cluster: Cluster, run: str, desk: Desk) -> tuple[str, int] | None:
    """A worker one of whose downloads has some of its reports, and not all; and the number of that download."""
    for task in cluster.tasks(run):
        assert task["state"] not in ("failed", "upstream_failed"), task
        if task["task_id"] != "acquire.download" or task["state"] != "running":
            continue
        # Batches are numbered from 1.
        parts = list(desk.folder.glob(f".Q*.download/parts/{task['map_index'] + 1}/*.csv"))
        worker = cluster.worker_of(task["pid"], WORKERS)
        if 0 < len(parts) < REPORTS and worker is not None:
            return worker, task["map_index"]
    return None
