"""Runs one stage of the pipeline, `smart-assign`, as part of a task."""

import json
import logging
import os
import shlex
import subprocess
import threading
from typing import Any, TextIO

from airflow.sdk.exceptions import AirflowException, AirflowFailException

log = logging.getLogger(__name__)

# Exit codes that another try with the same settings and the same export would only repeat: docs/operations.md.
USAGE, BAD_INPUT, GUARD = 2, 3, 4
LEVELS = {"info": logging.INFO, "warn": logging.WARNING, "error": logging.ERROR}


def smart_assign(*words: str) -> Any:
    """
    Runs `smart-assign` with these words; its log becomes the task's log.

    :return: what it printed, read as JSON; None where it printed nothing
    :raises AirflowException: with the program's own message and remedy; AirflowFailException where no retry can help
    """
    command = [*shlex.split(os.environ.get("SMART_ASSIGN_COMMAND", "smart-assign")), *words]
    with subprocess.Popen(
        command, env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        printed: list[str] = []
        reader = threading.Thread(target=lambda: printed.append(process.stdout.read()))
        reader.start()
        try:
            last_error, plain = _pass_on(process.stderr)
            process.wait()
        except BaseException:
            # The task timed out or was stopped: so must be what it started. It rolls back and ends.
            process.terminate()
            raise
        finally:
            reader.join()
    if process.returncode == 0:
        return json.loads(printed[0]) if printed[0].strip() else None
    raise _failure(words[0], process.returncode, last_error, plain)


def _environment() -> dict[str, str]:
    """The worker's environment without what is Airflow's own: its keys and addresses are no business of the pipeline."""
    return {name: value for name, value in os.environ.items() if not name.lstrip("_").startswith("AIRFLOW")}


def _pass_on(lines: TextIO) -> tuple[dict[str, Any], list[str]]:
    """Writes each line of the program's log into the task's log; returns the last error among them, and what was no JSON."""
    last_error: dict[str, Any] = {}
    plain: list[str] = []
    for text in lines:
        try:
            line = json.loads(text)
        except ValueError:
            plain.append(text.rstrip())
            continue
        log.log(LEVELS.get(line.get("level"), logging.INFO), "%s", line.get("message"))
        if line.get("level") == "error":
            last_error = line
    return last_error, plain


def _failure(stage: str, code: int, error: dict[str, Any], plain: list[str]) -> AirflowException:
    said = [error.get("message"), error.get("remedy")]
    if code == USAGE and not error:
        # How the command line was wrong is told in plain words. Other plain lines come from Node itself and may quote anything.
        said = plain
    how = f"was ended by signal {-code}" if code < 0 else f"ended with {code}"
    message = "\n".join([f"smart-assign {stage} {how}.", *filter(None, said)])
    return AirflowFailException(message) if code in (USAGE, BAD_INPUT, GUARD) else AirflowException(message)
