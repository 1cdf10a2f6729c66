import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from installation import Desk, Installation


@pytest.fixture(scope="session")
def airflow() -> Iterator[Installation]:
    """With KEEP_AIRFLOW_TEST set, the folder with its logs stays."""
    folder = Path(tempfile.mkdtemp(prefix="smart-assign-airflow-"))
    installation = Installation(folder)
    try:
        yield installation
    finally:
        installation.close()
        if "KEEP_AIRFLOW_TEST" in os.environ:
            print(f"\nThe logs are in {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def desk(airflow: Installation, request: pytest.FixtureRequest) -> Desk:
    return airflow.desk(request.node.name.removeprefix("test_")[:50])
