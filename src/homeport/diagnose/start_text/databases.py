"""What PostgreSQL, MySQL, Redis, MongoDB and their like print when they do not start or refuse."""

from homeport.diagnose.start_text.rule import Rule, crash, rule, serving, sure

RULES: tuple[Rule, ...] = (
    serving(
        "access-rule-denied",
        "no pg_hba.conf entry",
        r"no pg_hba\.conf entry for (?P<subject>.{1,160})(?P<port>)",
        "Add a host line for this client to pg_hba.conf, then SELECT pg_reload_conf()",
    ),
    serving(
        "access-rule-denied",
        "pg_hba.conf rejects",
        r"pg_hba\.conf rejects (?P<subject>.{1,160})(?P<port>)",
    ),
    serving(
        "access-rule-denied",
        "is running in protected mode",
        r"Redis is running in protected mode",
        "Set a password (requirepass), or connect by a loopback address",
    ),
    serving(
        "access-rule-denied",
        "is not allowed to connect to this",
        r"Host '(?P<subject>[^']{1,120})' is not allowed to connect to this "
        r"(?:MySQL|MariaDB) server",
    ),
    serving(
        "access-rule-denied",
        "is blocked because of many connection errors",
        r"Host '(?P<subject>[^']{1,120})' is blocked because of many connection errors",
        "mariadb-admin flush-hosts",
    ),
    serving(
        "too-many-clients",
        "too many clients already",
        r"sorry, too many clients already",
        "Close idle connections, or raise max_connections",
    ),
    serving(
        "too-many-clients",
        "remaining connection slots are reserved",
        r"remaining connection slots are reserved",
        "Close idle connections, or raise max_connections",
    ),
    serving(
        "too-many-clients",
        "too many connections",
        r"\bToo many connections\b",
        "Close idle connections, or raise max_connections",
    ),
    serving(
        "too-many-clients",
        "max number of clients reached",
        r"max number of clients reached",
        "Close idle connections, or raise maxclients",
    ),
    serving(
        "too-many-clients",
        "connection refused because too many open connections",
        r"connection refused because too many open connections(?P<port>)",
    ),
    serving(
        "still-starting",
        "the database system is starting up",
        r"the database system is starting up",
    ),
    serving(
        "still-starting", "loading the dataset in memory", r"Redis is loading the dataset in memory"
    ),
    rule(
        "stale-pid-file",
        "lock file",
        r'lock file "(?P<subject>[^"]{1,250}\.pid)" already exists(?P<port>)',
    ),
    rule(
        "stale-unix-socket",
        "lock file",
        r'lock file "(?P<subject>[^"]{1,250}\.lock)" already exists(?P<port>)',
    ),
    rule(
        "stale-pid-file",
        "exists",
        r"(?P<subject>[\w/.-]{1,250}\.(?:pid|lock|lck))['\")]{0,2} (?:already )?exists(?P<port>)",
    ),
    rule(
        "stale-pid-file",
        "lock",
        r"\b(?:unable to|could not|couldn't|cannot|can't|failed to) "
        r"(?:acquire|obtain|get|take|create)"
        r" (?:the |a )?(?:\w+ )?lock(?: ?file)?\b"
        r"(?:(?: at| on| file|:)? ['\"]?(?P<subject>[\w.]{0,60}/[^\s,'\"]{1,250}))?(?P<port>)",
    ),
    rule(
        "stale-pid-file",
        "already running",
        r"\balready running\b.{0,60}\b(?:pid|process id)\b.{0,20}\d"
        r"(?:.{0,60}\b(?:remove|delete|rm) (?P<subject>[\w./-]{1,250}))?(?P<port>)",
    ),
    rule(
        "stale-pid-file",
        "another process with pid file",
        r"Another process with pid(?: file)? (?P<subject>\S{1,250})",
    ),
    rule(
        "stale-pid-file",
        "unable to lock the lock file",
        r"Unable to (?:create/open|lock) the lock file: (?P<subject>[^ ,]{1,250})",
    ),
    rule(
        "stale-pid-file",
        "pid file",
        r"(?:pid ?file|lock ?file):? ['\"(]?(?P<subject>[^\s'\")]{1,250})"
        r"['\")]? (?:already )?exists(?P<port>)",
    ),
    rule(
        "stale-pid-file",
        "already running",
        r"(?:^|[\s:])(?:already running|is already running)\b.{0,60}(?:pid ?"
        r"file|\.pid)\b(?P<port>)",
    ),
    crash(
        "was initialized by postgresql version",
        r"The data directory was initialized by PostgreSQL version (?P<subject>.{1,80})",
        "pg_upgrade, or run the version that made the data",
    ),
    crash(
        "database files are incompatible with server",
        r"database files are incompatible with server",
    ),
    crash(
        "is not a database cluster directory",
        r'"(?P<subject>[^"]{1,250})" is not a database cluster directory',
        "initdb",
    ),
    crash("can't change dir to", r"Can't change dir to '(?P<subject>[^']{1,250})'"),
    serving(
        "access-rule-denied",
        "authentication failed for user",
        r"\w+ authentication failed for user \"?(?P<subject>[^\"]{1,80})",
    ),
    crash(
        "has invalid permissions",
        r'data directory "(?P<subject>[^"]{1,250})" has (?:invalid permissions|wrong ownership)',
    ),
    crash(
        "could not access the server configuration file",
        r'could not access the server configuration file "(?P<subject>[^"]{1,250})"',
    ),
    crash("could not create any tcp/ip sockets", r"could not create any TCP/IP sockets"),
    crash("configuration file", r'configuration file "(?P<subject>[^"]{1,250})" contains errors'),
    crash(
        "unrecognized configuration parameter",
        r'unrecognized configuration parameter "(?P<subject>[^"]{1,80})"',
    ),
    crash("root", r'"root" execution of the PostgreSQL server is not permitted'),
    rule(
        "port-in-use",
        "do you already have another mysqld",
        r"Do you already have another (?:mysqld|mariadbd|server) .{0,30}runn"
        r"ing on port: ?(?P<port>\d{1,5})",
    ),
    rule(
        "port-in-use", "setup of socket: '", r"Setup of socket: '(?P<subject>[^']{1,250})' failed"
    ),
    sure(
        "port-in-use",
        "already running on port",
        r"Is another \w+ already running on port (?P<port>\d{1,5})",
    ),
    crash(
        "please read",
        r"Please read \"Security\" section of the manual to find out how to run mysqld as root",
    ),
    crash("[error]", r"\[ERROR\] .{0,60}unknown (?:variable|option) '(?P<subject>[^']{1,120})'"),
    crash(
        "can't open and lock privilege tables",
        r"Can't open and lock privilege tables|Table 'mysql\.(?:user|db|plugin)' doesn't exist",
        "mariadb-install-db",
    ),
    crash("unable to lock ./ibdata1", r"Unable to lock \./(?P<subject>ibdata1)"),
    crash("fatal config file error", r"FATAL CONFIG FILE ERROR"),
    crash("bad directive", r"Bad directive or wrong number of arguments"),
    crash("can't open config file", r"can't open config file '(?P<subject>[^']{1,250})'"),
    crash("failed listening on port", r"Failed listening on port (?P<port>\d{1,5})"),
    crash(
        "bad file format reading the append only file",
        r"Bad file format reading the append only file",
    ),
    sure(
        "port-in-use",
        "could not create server tcp listening socket",
        r"Could not create server TCP listening socket .{1,100}Address already in use",
    ),
    sure(
        "privileged-port",
        "could not create server tcp listening socket",
        r"Could not create server TCP listening socket .{1,100}Permission denied",
    ),
    crash("data directory", r"NonExistentPath: Data directory (?P<subject>\S{1,250}) not found"),
    crash(
        "max virtual memory areas",
        r"max virtual memory areas vm\.max_map_count \[\d+\] is too low",
        "sudo sysctl vm.max_map_count=262144",
    ),
    crash(
        "can not run elasticsearch as root",
        r"can not run (?P<subject>elasticsearch|opensearch) as root",
    ),
)
