"""What web servers and proxies print when they do not start, or refuse."""

from homeport.diagnose.start_text.rule import Rule, crash, rule, serving

RULES: tuple[Rule, ...] = (
    serving(
        "access-rule-denied",
        "access forbidden by rule",
        r"access forbidden by rule, client: (?P<subject>[\w.:]{2,45})(?P<port>)",
    ),
    serving(
        "access-rule-denied",
        "client denied by server configuration",
        r"client denied by server configuration(?:: (?P<subject>\S{1,200}))?(?P<port>)",
    ),
    serving(
        "upstream-down", "no live upstreams", r"no live upstreams while connecting to upstream"
    ),
    serving(
        "upstream-down", "upstream prematurely closed", r"upstream prematurely closed connection"
    ),
    serving("upstream-down", "upstream timed out", r"upstream timed out"),
    serving(
        "upstream-down",
        "has no server available",
        r"(?:backend|proxy) '?(?P<subject>[\w.-]{1,80})'? has no server available",
    ),
    serving(
        "upstream-down",
        "attempt to connect to",
        r"AH00957: .{0,40}attempt to connect to (?P<subject>\S{1,100})",
    ),
    serving(
        "upstream-down",
        "proxy error",
        r"(?:http )?proxy error: .{0,200}|\[HPM\] Error occurred while .{0,200}ECONNREFUSED",
    ),
    serving(
        "tls-expected",
        "client sent an http request to an https server",
        r"client sent an HTTP request to an HTTPS server",
    ),
    serving(
        "tls-expected",
        "plain http request was sent to https port",
        r"plain HTTP request was sent to HTTPS port",
    ),
    rule(
        "port-in-use",
        "another instance of uwsgi",
        r"another instance of uWSGI is running on the same address \((?P<subject>\S{1,80})\)",
    ),
    crash("no listening sockets available", r"no listening sockets available, shutting down"),
    crash("ah00526", r"AH00526: (?P<subject>Syntax error on line \d{1,6} of \S{1,250})"),
    crash("ah00534", r"AH00534: .{0,40}Configuration error: (?P<subject>.{1,80})"),
    crash("ah00014", r"AH00014: Configuration check failed"),
    crash(
        "cannot load certificate", r'cannot load certificate(?: key)? "(?P<subject>[^"]{1,250})"'
    ),
    crash("open()", r'\[emerg\].{0,40}open\(\) "(?P<subject>[^"]{1,250})" failed'),
    crash("host not found in upstream", r'host not found in upstream "(?P<subject>[^"]{1,120})"'),
    crash(
        "[emerg]",
        r"\[emerg\] (?:\d+#\d+: )?(?P<subject>(?!bind\(\)|socket\(\)|still c"
        r"ould not bind).{1,200})",
    ),
    crash("still could not bind", r"still could not bind\(\)"),
    crash("adapting config using", r"adapting config using \w+: (?P<subject>.{1,200})"),
    crash("error: loading initial config", r"loading initial config: (?P<subject>.{1,200})"),
    crash("parsing file", r"\[ALERT\].{0,80}parsing \[(?P<subject>[^\]]{1,250})\]"),
    crash("fatal errors found in configuration", r"Fatal errors found in configuration"),
    crash("command traefik error", r"command traefik error: (?P<subject>.{1,200})"),
    crash(
        "could not read certificate",
        r"(?:could not|cannot|failed to|unable to) (?:read|load|open|find) .{0,40}"
        r"(?:certificate|private key|key ?pair|\.pem|\.crt|\.key)\b",
    ),
    crash(
        "tls: failed to find any pem data", r"tls: (?P<subject>failed to find any PEM data.{0,60})"
    ),
)
