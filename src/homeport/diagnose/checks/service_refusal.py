"""Does the service itself refuse: an access rule, its limit of clients, still starting up?"""

import re
from collections.abc import Iterator
from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange
from homeport.model.finding import Finding

# SQLSTATE, MySQL's error numbers, Redis' error words, MongoDB's codes: what they always mean.
# Source: PostgreSQL appendix A; MySQL server error reference; Redis networking.c.
_CODES = {
    "53300": "too-many-clients", "1040": "too-many-clients", "1203": "too-many-clients",
    "57P03": "still-starting", "LOADING": "still-starting", "DENIED": "access-rule-denied",
    "1130": "access-rule-denied", "1129": "access-rule-denied", "53100": "disk-full",
    "MASTERDOWN": "upstream-down",
}  # fmt: skip
_WORDS = (
    ("access-rule-denied", re.compile(r"no pg_hba\.conf entry|pg_hba\.conf rejects|protected mode"
                                      r"|not allowed to connect|host .{1,80} is blocked"
                                      r"|connections? from .{1,80} (?:refused|denied|not allowed)",
                                      re.IGNORECASE)),
    ("too-many-clients", re.compile(r"too many (?:clients|connections|open connections)"
                                    r"|max(?:imum)? number of (?:clients|connections)"
                                    r"|remaining connection slots are reserved|max clients reached",
                                    re.IGNORECASE)),
    ("still-starting", re.compile(r"is starting up|system is (?:starting|in recovery)"
                                  r"|loading the dataset|not yet accepting", re.IGNORECASE)),
    ("disk-full", re.compile(r"no space left on device|disk (?:is )?full", re.IGNORECASE)),
)  # fmt: skip
_SHUTTING = re.compile(r"shutting down", re.IGNORECASE)


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam):
        return
    for one in exam.exchanges:
        code = _code_of(one)
        if code is not None:
            yield _finding(code, one, exam)
            return


def _code_of(one: Exchange) -> str | None:
    if one.http is not None:
        return None
    message = one.message or ""
    if _SHUTTING.search(message):
        return None
    if one.error_code is not None and one.error_code.lstrip("-") in _CODES:
        return _CODES[one.error_code.lstrip("-")]
    return next((code for code, pattern in _WORDS if pattern.search(message)), None)


_WHAT = {
    "access-rule-denied": "is up, but its own access rule refuses this client",
    "too-many-clients": "has as many clients as it allows",
    "still-starting": "is starting up and not ready yet",
    "disk-full": "fails because a disk is full",
    "upstream-down": "has lost the server it depends on",
}
_FIXES = {
    "postgresql": "Add a line for this client to pg_hba.conf (host DATABASE USER 127.0.0.1/32 "
    "scram-sha-256; psql: SHOW hba_file), then reload: SELECT pg_reload_conf()",
    "redis": "Set a password (requirepass) and use it, or bind 127.0.0.1 and connect there; in a "
    "trusted network: CONFIG SET protected-mode no",
    "mysql": "CREATE USER 'me'@'CLIENT' ...; GRANT ... TO 'me'@'CLIENT'; a blocked host is freed "
    "with mysqladmin flush-hosts",
}


def _finding(code: str, one: Exchange, exam: Examination) -> Finding:
    said = one.message or one.error_code or ""
    rule = _FIXES.get(one.protocol or one.kind, "Allow this client in the server's configuration")
    fixes = {
        "access-rule-denied": rule,
        "too-many-clients": "Close what is not used (SHOW PROCESSLIST, pg_stat_activity, CLIENT "
        "LIST), use a pool, or raise the limit (max_connections, maxclients)",
        "still-starting": "Wait a little; its log shows how far it is",
        "disk-full": "Make room: df -h shows which disk is full",
        "upstream-down": "Start the server that it depends on",
    }
    return Finding(
        code=code,
        what=f"{at.name_of(at.owner(exam))} {_WHAT[code]}",
        evidence=(f"it says: {said}", f"asked: {one.asked}"),
        fix=fixes[code],
        confidence=0.97,
    )


def _cases() -> dict[str, Case]:
    def says(message: str | None, code: str | None = None, **more: object) -> Examination:
        words = {"asked": "log in as ada", "message": message, "error_code": code, **more}
        told = made.ended(Ending.ANSWERED, kind="service", **words)
        return made.exam(
            "postgresql://127.0.0.1:8000/app", attempts=(made.tried(),), exchanges=(told,)
        )

    no_entry = 'no pg_hba.conf entry for host "127.0.0.1", user "ada"'
    locked = 'role "ada" is not permitted to log in'
    page = replace(made.answered(500, "too many clients"), message="too many clients")
    return {
        "pg_hba.conf": Case(
            given=says(no_entry, "28000", protocol="postgresql"), finds=("access-rule-denied",)
        ),
        "Redis' protected mode": Case(
            given=says(None, "-DENIED", protocol="redis"), finds=("access-rule-denied",)
        ),
        "another server's own list": Case(
            given=says("connection from 127.0.0.1 refused"), finds=("access-rule-denied",)
        ),
        "PostgreSQL is full": Case(
            given=says("sorry, too many clients already", "53300"), finds=("too-many-clients",)
        ),
        "MySQL is full": Case(
            given=says("Too many connections", "1040"), finds=("too-many-clients",)
        ),
        "PostgreSQL starts": Case(
            given=says("the database system is starting up", "57P03"), finds=("still-starting",)
        ),
        "another one starts": Case(
            given=says("node is not yet accepting requests"), finds=("still-starting",)
        ),
        "no room": Case(given=says("No space left on device"), finds=("disk-full",)),
        "its master is gone": Case(given=says(None, "-MASTERDOWN"), finds=("upstream-down",)),
        "it shuts down": Case(given=says("the database system is shutting down", "57P03")),
        "a password is asked for": Case(given=says("NOAUTH Authentication required", "-NOAUTH")),
        "a user who may not log in": Case(given=says(locked, "28000")),
        "no message": Case(given=says(None)),
        "an HTTP page has a check of its own": Case(given=made.exam(exchanges=(page,))),
        "nothing was asked": Case(given=made.exam(attempts=(made.tried(),))),
        "a start": Case(given=made.exam(start=True)),
    }


CHECK = Check(asks="Does the service itself refuse?", think=_think, cases=_cases)
