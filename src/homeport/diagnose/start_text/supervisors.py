"""What kernels, containers and supervisors say about a program that ended."""

import re

from homeport.diagnose.start_text.rule import Rule, echo, rule, sure

RULES: tuple[Rule, ...] = (
    sure(
        "oom-killed",
        "out of memory: killed process",
        r"Out of memory: Killed process \d+ \((?P<subject>[^)]{1,40})\)",
    ),
    sure(
        "oom-killed",
        "memory cgroup out of memory",
        r"Memory cgroup out of memory: Killed? process \d+ \((?P<subject>[^)]{1,40})\)",
    ),
    sure("oom-killed", "oom-kill", r"\boom-kill\b|\bresult 'oom-kill'"),
    sure("oom-killed", "oomkilled", r"\bOOMKilled\b(?!\W{0,4}false)"),
    sure("oom-killed", "killed by the oom killer", r"killed by the OOM killer"),
    sure("oom-killed", "perhaps out of memory", r"Perhaps out of memory\?"),
    sure(
        "oom-killed",
        "137",
        r"\b(?:exit(?:ed)?|stopped|returned|status|error|code)\b.{0,40}\b(?:"
        r"code|status|exit)\b[ :=(]{0,3}137\b",
    ),
    sure("oom-killed", "137", r"\bexit status 137\b|\bError 137\b|\breturn code 137\b"),
    sure(
        "oom-killed",
        "status=9/kill",
        r"(?:Main|Control) process exited, code=killed, status=9/KILL",
    ),
    Rule(
        code="oom-killed",
        needle="killed",
        pattern=re.compile(
            r"^(?:\S{1,40}: (?:line \d{1,6}: +\d{1,8} )?|\[\d+\]\+? +(?:\d+ +)?)?"
            r"Killed(?: {2,}.{1,250})?$"
        ),
        is_sure=True,
    ),
    rule(
        "port-in-use",
        "port is already allocated",
        r"Bind for \S{1,60}:(?P<port>\d{1,5}) failed: port is already allocated",
    ),
    rule("port-in-use", "port is already allocated", r"\bport is already allocated"),
    rule(
        "port-in-use",
        "failed to bind host port",
        r"failed to bind host port .{0,60}?:(?P<port>\d{1,5})(?:/\w+)?.{0,60}"
        r"address already in use",
    ),
    rule(
        "port-in-use",
        "ports are not available",
        r"Ports are not available: .{0,120}?:(?P<port>\d{1,5}).{0,160}(?:alr"
        r"eady in use|Only one usage)",
    ),
    rule(
        "port-excluded-by-os",
        "ports are not available",
        r"Ports are not available: .{0,120}?:(?P<port>\d{1,5}).{0,160}forbid"
        r"den by its access permissions",
    ),
    rule("port-in-use", "is in use", r"\bPort (?P<port>\d{1,5}) is (?:already )?in use\b"),
    rule(
        "port-in-use",
        "is already in use",
        r"(?:\bport|address)\b.{0,60}?(?::|\b)(?P<port>\d{2,5})\b.{0,40} is "
        r"already (?:in use|being used|occupied|taken)",
    ),
    rule(
        "port-in-use",
        "is already running on port",
        r"(?:Something|Another \w+|process) is already running on port (?P<port>\d{1,5})",
    ),
    rule(
        "port-in-use",
        "in use",
        r"\bport (?P<port>\d{1,5})(?: is|,)? already (?:in use|used|taken|occupied)",
    ),
    rule(
        "port-in-use",
        "is being used by another",
        r"\bport (?P<port>\d{1,5}) is being used by another",
    ),
    rule("port-in-use", "is not available", r"\bPort (?P<port>\d{1,5}) is not available"),
    rule(
        "selinux-denied",
        "avc:",
        r"avc: +denied +\{ (?P<subject>name_bind|name_connect) \}.{0,200}(?:"
        r"src|dest)=(?P<port>\d{1,5})",
    ),
    rule(
        "selinux-denied",
        'apparmor="denied"',
        r'apparmor="DENIED" operation="(?P<subject>(?:bind|connect|create|li'
        r'sten)\w{0,20})"(?P<port>)',
    ),
    rule(
        "missing-dependency",
        "is not a docker command",
        r"docker: '(?P<subject>compose)' is not a docker command",
        "apt install docker-compose",
    ),
    rule(
        "missing-dependency",
        "docker: unknown command: docker compose",
        r"docker: unknown command: docker (?P<subject>compose)",
        "apt install docker-compose",
    ),
    echo("exited with code", r"exited with code (?!0\b)\d{1,3}\b"),
    echo("exited: ", r"exited: (?P<subject>[\w.-]{1,80}) \(.{1,60}not expected\)"),
    echo(
        "main process exited",
        r"Main process exited, code=(?:exited|dumped|killed), status=(?!0/)\S{1,20}",
    ),
    echo("gave up", r"gave up: (?P<subject>[\w.-]{1,80}) entered FATAL state"),
    echo("crashloopbackoff", r"CrashLoopBackOff"),
    echo("start request repeated too quickly", r"Start request repeated too quickly"),
)
