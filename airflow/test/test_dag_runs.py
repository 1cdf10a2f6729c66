"""The DAG run by `airflow dags test`, with the real program and a real PostgreSQL."""

import shlex
import sys
from pathlib import Path

from installation import Desk, Installation

FALTERING = Path(__file__).with_name("faltering.py")


def test_a_run_ends_in_a_loaded_database(airflow: Installation, desk: Desk):
    ran = airflow.test_dag(desk, {"quarter": "Q22026"})
    assert ran.code == 0, ran.output
    assert desk.quarter_folder().name == "Q22026"
    desk.expect_everybody()
    assert [status for status, _ in desk.runs()] == ["loaded"]
    assert desk.database.query("select quarter, refreshed_at is not null from etl_run") == [("Q22026", True)]
    assert desk.database.value("select value from etl_run_kpi where kpi = 'total_users'") == 60


def test_a_load_that_fails_is_tried_again_and_nothing_is_loaded_twice(airflow: Installation, desk: Desk):
    command = airflow.environment()["SMART_ASSIGN_COMMAND"]
    ran = airflow.test_dag(
        desk,
        SMART_ASSIGN_COMMAND=shlex.join([sys.executable, str(FALTERING)]),
        FALTERING_COMMAND=command,
        FALTERING_TRIES=str(desk.folder / "tries"),
    )
    assert ran.code == 0, ran.output
    # The first try's own words, and the third try.
    assert "smart-assign load ended with 5." in ran.output
    assert "127.0.0.1:1" in ran.output
    assert "smart-assign load ended with 137." in ran.output
    assert (desk.folder / "tries").read_text() == "3"
    desk.expect_everybody()
    (first, rows_of_first), (second, rows_of_second) = desk.runs()
    assert (first, second) == ("loaded", "loaded")
    assert rows_of_first > 0
    assert rows_of_second == 0


def test_what_no_retry_can_help_fails_at_once_and_says_what_to_do(airflow: Installation, desk: Desk):
    ran = airflow.test_dag(desk, {"data_source": "real"}, FLOWCASE_SUBDOMAIN="example")
    assert ran.code != 0
    assert "FLOWCASE_API_TOKEN is missing" in ran.output
    assert ran.output.count("smart-assign acquire ended with 2.") >= 1
    assert "up_for_retry" not in ran.output.lower()
