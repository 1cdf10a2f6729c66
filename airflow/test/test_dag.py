"""What the DAG says of itself, as Airflow reads it."""

from datetime import timedelta
from itertools import pairwise

import pytest
from installation import AIRFLOW_FOLDER, Installation

pytestmark = pytest.mark.usefixtures("airflow")


@pytest.fixture(scope="module")
def dag(airflow: Installation):
    # Airflow reads its settings as it is imported.
    with pytest.MonkeyPatch.context() as patch:
        for name, value in airflow.environment(SMART_ASSIGN_RETRY_SECONDS="300").items():
            patch.setenv(name, value)
        from airflow.dag_processing.dagbag import BundleDagBag

        dags = AIRFLOW_FOLDER / "dags"
        bag = BundleDagBag(dag_folder=dags, bundle_path=dags, bundle_name="dags-folder")
    assert bag.import_errors == {}
    assert list(bag.dags) == ["flowcase_etl_quarterly"]
    return bag.dags["flowcase_etl_quarterly"]


def test_it_runs_at_midnight_on_the_first_day_of_each_quarter_one_at_a_time(dag):
    assert (dag.timetable.expression, str(dag.timetable.timezone)) == ("0 0 1 1,4,7,10 *", "UTC")
    assert dag.catchup is False
    assert dag.max_active_runs == 1


def test_its_stages_come_one_after_the_other(dag):
    order = ["acquire.export", "migrate", "load", "refresh", "kpi"]
    for before, after in pairwise(order):
        assert after in dag.get_task(before).downstream_task_ids, f"{before} → {after}"
    assert dag.get_task("acquire.plan").downstream_task_ids == {"acquire.download", "acquire.export"}
    assert dag.get_task("acquire.download").is_mapped
    assert dag.get_task("acquire.download").downstream_task_ids == {"acquire.export"}


def test_every_task_is_tried_again_after_a_pause_that_grows(dag):
    for task in dag.tasks:
        assert task.retries == 3, task.task_id
        assert task.retry_delay == timedelta(minutes=5), task.task_id
        assert task.retry_exponential_backoff == 2, task.task_id


def test_it_asks_for_quarter_and_source_and_takes_no_other_words(dag):
    assert dag.params.validate() == {"quarter": None, "data_source": "fake", "allow_shrink": False}
    for name, wrong in [("quarter", "2026Q4"), ("quarter", "Q42026; drop"), ("data_source", "guess")]:
        with pytest.raises(ValueError, match=r"does not match|is not one of"):
            dag.params.get_param(name).resolve(wrong)
