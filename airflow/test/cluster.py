"""Airflow as it runs on several machines: api-server, scheduler, DAG processor and Celery workers, each a process, over Redis."""

import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import requests
from installation import Desk, Installation

DAG = "flowcase_etl_quarterly"
PATIENCE_SECONDS = 420
# As in docker-compose.yaml, but quicker: a worker that has died is missed after 20 seconds and not after a minute.
HEARTBEATS = {
    "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_SEC": "2",
    "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT": "20",
    "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT_DETECTION_INTERVAL": "2",
    "AIRFLOW__SCHEDULER__TASK_QUEUED_TIMEOUT": "60",
    "AIRFLOW__SCHEDULER__TASK_QUEUED_TIMEOUT_CHECK_INTERVAL": "5",
}


def wait_for(what: str, condition: Callable[[], Any], seconds: float = PATIENCE_SECONDS) -> Any:
    """The first answer that is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := condition():
            return answer
        time.sleep(0.25)
    raise AssertionError(f"Waited {seconds} seconds in vain for {what}.")


class Cluster:
    """Runs until it is left; `with` ends every process that it has started."""

    def __init__(self, installation: Installation, desk: Desk, environment: dict[str, str]):
        self._installation = installation
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._address = f"http://127.0.0.1:{free_port()}"
        self._redis_port = free_port()
        self._environment = {
            **desk.environment,
            **environment,
            **HEARTBEATS,
            "AIRFLOW__CORE__EXECUTOR": "CeleryExecutor",
            "AIRFLOW__CELERY__BROKER_URL": f"redis://127.0.0.1:{self._redis_port}/0",
            "AIRFLOW__CELERY__RESULT_BACKEND": "db+" + installation.metadata.sqlalchemy_url,
            "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"{self._address}/execution/",
            "AIRFLOW__API_AUTH__JWT_SECRET": secrets.token_hex(32),
            "AIRFLOW__API__SECRET_KEY": secrets.token_hex(32),
            "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS": "true",
        }

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *_: object) -> None:
        for name in list(self._processes):
            self.kill(name)

    def kill(self, name: str) -> None:
        """As if its machine had lost power."""
        kill_tree(self._processes.pop(name).pid)

    def start_services(self) -> None:
        redis = shutil.which("redis-server")
        assert redis is not None
        self._start("redis", redis, "--bind", "127.0.0.1", "--port", str(self._redis_port), "--save", "", "--appendonly", "no")
        self._start("api-server", "airflow", "api-server", "--host", "127.0.0.1", "--port", self._address.rsplit(":", 1)[1])
        self._start("scheduler", "airflow", "scheduler")
        self._start("dag-processor", "airflow", "dag-processor")

    def start_worker(self, name: str) -> None:
        """One that runs two tasks at a time."""
        self._start(name, "airflow", "celery", "worker", "--concurrency", "2", "--skip-serve-logs", "--celery-hostname", name)

    def worker_of(self, pid: int, workers: list[str]) -> str | None:
        """The worker among these that has started this process."""
        for name in workers:
            if pid in {child.pid for child in _children(psutil.Process(self._processes[name].pid))}:
                return name
        return None

    def switch_on(self) -> None:
        """Takes the DAG out of its pause, once it is known."""

        def unpause() -> bool:
            response = self._request("PATCH", "", json={"is_paused": False})
            return response is not None and response.ok

        wait_for("the API to know the DAG", unpause)

    def trigger(self, params: dict[str, Any]) -> str:
        """Starts a run as the page does; returns its id."""
        response = self._request("POST", "/dagRuns", json={"logical_date": None, "conf": params})
        assert response is not None and response.ok, response and response.text
        return response.json()["dag_run_id"]

    def scheduled_runs(self) -> int:
        """How many runs the schedule has started."""
        return self._get("/dagRuns?run_type=scheduled")["total_entries"]

    def state(self, run: str) -> str:
        return self._get(f"/dagRuns/{run}")["state"]

    def tasks(self, run: str) -> list[dict[str, Any]]:
        """{task_id, map_index, state, try_number, pid, …} of each."""
        return self._get(f"/dagRuns/{run}/taskInstances")["task_instances"]

    def wait_until_finished(self, run: str) -> str:
        """Returns its last state."""
        return wait_for("the run to finish", lambda: (state := self.state(run)) in ("success", "failed") and state)

    def last_words(self) -> str:
        """The ends of all logs."""
        logs = sorted(self._installation.folder.glob("*.log"))
        return "\n".join(f"--- {log.name}\n" + "\n".join(log.read_text().splitlines()[-15:]) for log in logs)

    def _get(self, path: str) -> Any:
        response = wait_for("the API", lambda: self._request("GET", path))
        response.raise_for_status()
        return response.json()

    def _request(self, method: str, path: str, **more: Any) -> requests.Response | None:
        """Null where nobody answers: it may be starting."""
        ended = [name for name, process in self._processes.items() if process.poll() is not None]
        assert ended == [], f"{ended} ended by themselves"
        try:
            token = requests.get(f"{self._address}/auth/token", timeout=60).json()["access_token"]
            headers = {"Authorization": f"Bearer {token}"}
            return requests.request(method, f"{self._address}/api/v2/dags/{DAG}{path}", headers=headers, timeout=60, **more)
        except (requests.ConnectionError, requests.Timeout):
            return None

    def _start(self, name: str, *command: str) -> None:
        folder: Path = self._installation.folder
        with (folder / f"{name}.log").open("wb") as log:
            process = subprocess.Popen(
                command,
                cwd=folder,
                env=self._installation.environment(**self._environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._processes[name] = process


def kill_tree(pid: int) -> None:
    """All that it has started ends with it, and none of them gets a word in."""
    try:
        root = psutil.Process(pid)
        tree = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return
    for process in tree:
        # Stopped first, so that none starts another meanwhile.
        _signal(process, "suspend")
    for process in [*tree, *_children(root)]:
        _signal(process, "kill")
    psutil.wait_procs(tree, timeout=10)


def _children(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def _signal(process: psutil.Process, name: str) -> None:
    with suppress(psutil.NoSuchProcess):
        getattr(process, name)()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
