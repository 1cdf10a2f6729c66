"""
Stands for `smart-assign` in a test: its first load finds no database, the second loads but its answer is lost.

FALTERING_COMMAND is the true command, FALTERING_TRIES a file that counts.
"""

import os
import shlex
import subprocess
import sys
from pathlib import Path

command = [*shlex.split(os.environ["FALTERING_COMMAND"]), *sys.argv[1:]]
environment = dict(os.environ)
loses_answer = False
if sys.argv[1] == "load":
    tries = Path(environment["FALTERING_TRIES"])
    number = int(tries.read_text()) + 1 if tries.exists() else 1
    tries.write_text(str(number))
    if number == 1:
        environment["DATABASE_URL"] = "postgresql://nobody@127.0.0.1:1/nowhere"
    loses_answer = number == 2
done = subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL if loses_answer else None)
sys.exit(137 if loses_answer else done.returncode)
