"""An Airflow of the tests' own, beside a PostgreSQL of their own: the program's embedded one."""

import csv
import json
import os
import shlex
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg2

AIRFLOW_FOLDER = Path(__file__).resolve().parent.parent
CLI = AIRFLOW_FOLDER.parent / "packages" / "cli" / "src" / "main.js"
PYTHON_FOLDER = Path(sys.executable).parent
# Settings of whoever runs the tests lead neither to their database nor to their Flowcase.
FOREIGN = ("AIRFLOW", "PG", "DATABASE_URL", "SMART_ASSIGN_", "FLOWCASE_", "BAMBOOHR_", "KANTATA_", "FAKE_", "CV_REPORTS_FOLDER")
# .env in the project's folder does not set what is set, if only to nothing.
NO_ALERTS = {"SMART_ASSIGN_ALERT_WEBHOOK": "", "SMART_ASSIGN_ALERT_COMMAND": ""}


@dataclass(frozen=True)
class Ran:
    code: int
    output: str


@dataclass
class Database:
    """A database of the tests' server."""

    # Not shown where a test fails: it has the password.
    url: str = field(repr=False)

    @property
    def sqlalchemy_url(self) -> str:
        return self.url.replace("postgresql://", "postgresql+psycopg2://")

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        with closing(psycopg2.connect(self.url)) as connection, connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall()

    def value(self, sql: str) -> Any:
        return self.query(sql)[0][0]


class Installation:
    """
    Airflow with its metadata in one database, and the data of each test in another.

    :param folder: all of it lies here
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.logs = folder / "logs"
        node = shutil.which("node")
        assert node is not None, "node is not on the PATH: start the tests with `npm run test:airflow`."
        self.smart_assign = [node, str(CLI)]
        inherited = {name: value for name, value in os.environ.items() if not name.lstrip("_").startswith(FOREIGN)}
        self._environment = {
            **inherited,
            **NO_ALERTS,
            "PATH": os.pathsep.join([str(PYTHON_FOLDER), inherited["PATH"]]),
            "SMART_ASSIGN_DATA_FOLDER": str(folder / "postgres"),
        }
        # Asking for the address starts the server.
        told = self.run(*self.smart_assign, "db", "url")
        assert told.code == 0, told.output
        url = urlsplit(told.output.splitlines()[-1])
        self._server = url._replace(query="").geturl().removesuffix(url.path)
        self.metadata = self._create_database("airflow_metadata")
        self._environment |= {
            "AIRFLOW_HOME": str(folder),
            "AIRFLOW__CORE__DAGS_FOLDER": str(AIRFLOW_FOLDER / "dags"),
            "AIRFLOW__CORE__LOAD_EXAMPLES": "false",
            "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": self.metadata.sqlalchemy_url,
            "AIRFLOW__LOGGING__BASE_LOG_FOLDER": str(self.logs),
            "SMART_ASSIGN_COMMAND": shlex.join(self.smart_assign),
            "SMART_ASSIGN_RETRY_SECONDS": "1",
        }
        migrated = self.run("airflow", "db", "migrate")
        assert migrated.code == 0, migrated.output

    def close(self) -> None:
        self.run(*self.smart_assign, "db", "stop")

    def environment(self, **more: str) -> dict[str, str]:
        return {**self._environment, **more}

    def run(self, *command: str, **environment: str) -> Ran:
        """Runs it to its end, errors and all, in one output."""
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment(**environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout)

    def test_dag(self, desk: "Desk", params: dict[str, Any] | None = None, **environment: str) -> Ran:
        """`airflow dags test`: one run of the DAG in one process, retries too, without scheduler and workers."""
        conf = ["--conf", json.dumps(params)] if params else []
        return self.run("airflow", "dags", "test", "flowcase_etl_quarterly", *conf, **desk.environment, **environment)

    def desk(self, name: str) -> "Desk":
        """A database that is not there yet, and an empty folder for exports."""
        folder = self.folder / name
        folder.mkdir()
        return Desk(Database(f"{self._server}/{name}"), folder)

    def _create_database(self, name: str) -> Database:
        with closing(psycopg2.connect(f"{self._server}/postgres")) as connection:
            connection.autocommit = True
            connection.cursor().execute(f'create database "{name}"')
        return Database(f"{self._server}/{name}")


@dataclass
class Desk:
    """Where the DAG puts what it loads."""

    database: Database
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        return {"DATABASE_URL": self.database.url, "CV_REPORTS_FOLDER": str(self.folder), "FAKE_USERS": "60"}

    def quarter_folder(self) -> Path:
        (folder,) = self.folder.glob("Q*")
        return folder

    def runs(self) -> list[tuple[Any, ...]]:
        """How each run ended and the rows that it wrote, oldest first."""
        return self.database.query(
            "select status, coalesce(sum(rows_inserted + rows_updated + rows_deleted), 0)::integer"
            " from etl_run left join etl_run_report using (run_id) group by run_id order by run_id"
        )

    def expect_everybody(self) -> None:
        """Each person and each CV of the export is in the database, once."""
        with (self.quarter_folder() / "user_report.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        people, cvs = ({row[column] for row in rows} for column in ("CV Partner User ID", "CV Partner CV ID"))
        assert len(cvs) == len(rows) > 0
        assert {found for (found,) in self.database.query("select cv_partner_user_id from users")} == people
        assert sorted(self.database.query("select cv_partner_cv_id from cvs")) == sorted((cv,) for cv in cvs)
        assert self.database.value("select count(distinct cv_id) from cv_search_profile_mv") > 0
