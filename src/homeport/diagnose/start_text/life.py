"""Tell the lines that show a program alive: it serves, it begins anew, or it still prepares."""

import re
from enum import Enum

from homeport.diagnose.start_text.levels import Level
from homeport.diagnose.start_text.lines import Line


class Sign(Enum):
    """What a line shows about the program's life."""

    BEGINS = "begins"
    SERVES = "serves"
    ANSWERS = "answers"
    PREPARES = "prepares"


_SERVES = re.compile(
    r"\b(?:now )?listening (?:at|on|for|to|tcp)\b|\bserving (?:http )?"
    r"(?:on|at)\b|\bserver (?:is )?(?:now )?(?:running|ready|started|lis"
    r"tening|up)\b"
    r"|\brunning (?:on|at) (?:http|\S{0,60}:\d)|\buvicorn running on\b|"
    r"\bapplication startup complete\b"
    r"|^\W{0,6}(?:local|network|loopback)(?: address)?: {1,12}https?://|"
    r"\bstarted server on\b|\bready (?:in|on|to accept connections|- sta"
    r"rted)\b"
    r"|\bready to accept connections\b|\bready for connections\b|\bstart"
    r"ed \S{1,80} in [\d.]+ (?:s|ms|seconds)\b"
    r"|\bavailable (?:at|on) (?:http|your network)|\bstarting developmen"
    r"t server at\b|\btomcat started on port"
    r"|\bnetty started on port|\baccess (?:the app|\S{1,60}) at http|\br"
    r"esuming normal operations\b|\bapplication started\b"
    r"|\bdevelopment server \(https?://\S{1,80}\) started\b|\bwaiting fo"
    r"r connections\b|\bcompiled (?:successfully|client and server)\b"
    r"|\bcelery@\S{1,100} ready\b|\baccess it at http|\bserver started\b|\bstart worker process",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:not|n't|could not|cannot|unable|fail(?:s|ed|ure)?|error|refus"
    r"ed|denied|in use|will|waiting for|that's|another|already|something"
    r"|identify|stop)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"^> \S{1,80} (?:\w+|/)|^\$ \S|\[nodemon\] (?:re)?starting|\bBooting"
    r" (?:Puma|WEBrick|Thin|Unicorn)\b"
    r"|\* Serving Flask app\b|\bStarting gunicorn\b|\bStarted reloader p"
    r"rocess\b|\bstarting PostgreSQL \d"
    r"|\bRedis is starting\b|\bstarting as process \d|:: Spring Boot ::|"
    r"\bWatching for file changes with\b"
    r"|\bbootstrapping service\b|\bStarting MySQL|starting server proces"
    r"s|\bStarting \S{1,60}\.service\b|^\S{1,60}: Starting\b"
    r"|^Performing system checks\.\.\.|^\s*VITE v\d|\bdatabase system wa"
    r"s shut down at\b|^Starting \S{1,60}(?: \S{1,40})?\.{3}$",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\"(?:GET|POST|PUT|HEAD|PATCH|DELETE|OPTIONS) \S{1,800}(?: HTTP/[\d.]{1,3})?\" \d{3}\b"
    r"|^(?:GET|POST|PUT|HEAD|PATCH|DELETE|OPTIONS) /\S{0,600} \d{3}\b"
    r"|^Started (?:GET|POST|PUT|HEAD|PATCH|DELETE|OPTIONS) \"/|\bCompleted \d{3} \w"
)
_PREPARES = re.compile(
    r"\b(?:loading|compiling|building|bundling|downloading|fetching|inst"
    r"alling|initiali[sz]ing|migrating|warming(?: up)?|starting(?: up)?"
    r"|booting|preparing|importing|indexing|recovering|restoring|waiting"
    r" (?:for|on|until)|connecting to|pulling|unpacking|retrying|optimiz"
    r"ing|generating)\b"
    r"|\b(?:not ready|recovery in progress|still starting|starting\.\.\.)|\b\d{1,3} ?%(?!\w)",
    re.IGNORECASE,
)
_WAITS_FOR = re.compile(
    r"\b(?:waiting (?:for|on)|connecting to) (?P<subject>[^\s,]{1,120})", re.IGNORECASE
)


def sign_of(line: Line) -> Sign | None:
    """Return what `line` shows about the program's life, None when that is nothing."""
    text = line.text
    if line.level is not None and line.level >= Level.WARN:
        return None
    if _ANSWERS.search(text):
        return Sign.ANSWERS
    if _SERVES.search(text) and not _NOT_YET.search(text):
        return Sign.SERVES
    if _BEGINS.search(text):
        return Sign.BEGINS
    return Sign.PREPARES if _PREPARES.search(text) else None


def awaited(line: Line) -> str | None:
    """Return what a program that still prepares says to wait for."""
    found = _WAITS_FOR.search(line.text)
    return found["subject"].rstrip(".:;") if found else None
