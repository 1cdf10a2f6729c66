"""
The quarterly load: acquire → migrate → load → refresh → kpi, each stage a command of `smart-assign`.

Stages hand on the quarter's folder and the number of the run. The folder lies in CV_REPORTS_FOLDER, which all workers share.
"""

import os
from datetime import timedelta

from airflow.sdk import DAG, CronTriggerTimetable, Param, TriggerRule, get_current_context, task, task_group
from smart_assign import smart_assign

DATA_SOURCES = ["fake", "real"]
# Sources that add to every export of Flowcase, docs/sources.md: bamboohr, kantata.
SIDE_SOURCES = [name for name in os.environ.get("SMART_ASSIGN_SIDE_SOURCES", "").replace(" ", "").split(",") if name]
RETRY_DELAY = timedelta(seconds=float(os.environ.get("SMART_ASSIGN_RETRY_SECONDS", "300")))


@task
def plan() -> list[dict]:
    """The batches of offices to download: {number, offices, cvs, quarter}. Generated people come without."""
    params = get_current_context()["params"]
    if params["data_source"] == "fake":
        return []
    planned = smart_assign("acquire", "flowcase", "--plan", *_quarter(params["quarter"]))
    return [{**batch, "quarter": planned["quarter"]} for batch in planned["batches"]]


@task(map_index_template="{{ office_names }}")
def download(batch: dict) -> None:
    """Fetches one batch; parts that an earlier try has fetched stay."""
    get_current_context()["office_names"] = ", ".join(batch["offices"])
    smart_assign("acquire", "flowcase", f"--batch={batch['number']}", *_quarter(batch["quarter"]))


@task(trigger_rule=TriggerRule.NONE_FAILED)
def export(batches: list[dict]) -> dict:
    """The quarter's folder, out of all batches or generated: {quarter, folder}."""
    params = get_current_context()["params"]
    quarter = _quarter(batches[0]["quarter"] if batches else params["quarter"])
    source = ["fake"] if params["data_source"] == "fake" else ["flowcase", "--join"]
    acquired = smart_assign("acquire", *source, *quarter, "--json")
    if params["data_source"] == "real":
        # One after the other: they write into the same folder.
        for name in SIDE_SOURCES:
            smart_assign("acquire", name, *_quarter(acquired["quarter"]), "--json")
    return {"quarter": acquired["quarter"], "folder": acquired["folder"]}


@task_group
def acquire() -> dict:
    batches = plan()
    exported = export(batches)
    download.expand(batch=batches) >> exported
    return exported


@task
def migrate() -> None:
    smart_assign("migrate", "--json")


@task
def load(exported: dict) -> int:
    """Loads the folder in one transaction; returns the number of the run."""
    allow_shrink = ["--allow-shrink"] if get_current_context()["params"]["allow_shrink"] else []
    return smart_assign("load", f"--data-folder={exported['folder']}", *allow_shrink, "--json")["runId"]


@task
def refresh(run: int) -> int:
    smart_assign("refresh", f"--run={run}")
    return run


@task
def kpi(run: int) -> dict:
    """The figures of the run, as they are stored with it."""
    return smart_assign("kpi", f"--run={run}", "--json")


def _quarter(name: str | None) -> list[str]:
    return [f"--quarter={name}"] if name else []


with DAG(
    "flowcase_etl_quarterly",
    description="Loads the quarter's Flowcase export into PostgreSQL",
    # No start date: with one, Airflow would run the past quarter's at once when it is switched on for the first time. The hour is
    # for a scheduler that is late.
    schedule=CronTriggerTimetable("0 0 1 1,4,7,10 *", timezone="UTC", run_immediately=timedelta(hours=1)),
    catchup=False,
    max_active_runs=1,
    default_args={
        "retries": 3,
        "retry_delay": RETRY_DELAY,
        "retry_exponential_backoff": 2,
        "max_retry_delay": timedelta(hours=1),
    },
    params={
        "quarter": Param(
            None,
            type=["null", "string"],
            pattern="^Q[1-4][0-9]{4}$",
            description="For example Q42026; empty: the quarter in which the run starts",
        ),
        "data_source": Param(
            os.environ.get("FLOWCASE_DATA_SOURCE") or "fake",
            enum=DATA_SOURCES,
            description="real: downloaded from Flowcase; fake: generated people",
        ),
        "allow_shrink": Param(
            False,
            type="boolean",
            description="Load even if more than 20 % of the people are gone, as with the first real export after a fake one",
        ),
    },
    tags=["flowcase"],
):
    exported = acquire()
    loaded = load(exported)
    exported >> migrate() >> loaded
    kpi(refresh(loaded))
