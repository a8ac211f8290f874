"""Start Homeport as bin/homeport does, from the text that stands there."""

import sys
from pathlib import Path

import homeport

_TEXT = (Path(__file__).parents[1] / "bin" / "homeport").read_text()
START = _TEXT.partition("start='")[2].partition("'\n")[0]
PLACE = str(Path(homeport.__file__).parents[1])
# What follows the interpreter, and the whole.
OPTIONS = ("-I", "-S", "-c", START, PLACE)
LAUNCHER = [sys.executable, *OPTIONS]
