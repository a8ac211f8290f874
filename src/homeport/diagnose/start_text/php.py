"""What PHP, its built-in server and Composer print when they do not start."""

from homeport.diagnose.start_text.rule import Rule, crash, rule

RULES: tuple[Rule, ...] = (
    rule(
        "missing-dependency",
        "vendor/autoload.php",
        r"(?:Failed opening(?: required)?|Failed to open stream|failed to op"
        r"en stream|require).{0,40}['(\"](?P<subject>[^'\"()]{0,250}vendor/a"
        r"utoload\.php)(?P<port>)",
        "composer install",
    ),
    crash("failed opening required", r"Failed opening required '(?P<subject>[^']{1,250})'"),
    rule(
        "missing-dependency",
        "not found",
        r"Uncaught Error: Class \"(?P<subject>[\w\\]{1,200})\" not found(?P<port>)",
    ),
    rule(
        "missing-dependency",
        "not found",
        r"Uncaught Error: Class '(?P<subject>[\w\\]{1,200})' not found(?P<port>)",
    ),
    rule(
        "missing-dependency",
        "call to undefined function",
        r"Call to undefined function (?P<subject>(?:mb_|curl_|mysqli_|pg_|im"
        r"agecreate|simplexml_|intl|bc|gmp_|openssl_)\w{0,60})\(\)",
        "Install the PHP extension that has this function (php-mbstring, ph"
        "p-curl, php-mysql, php-gd...)",
    ),
    rule(
        "missing-dependency",
        "could not find driver",
        r"\bcould not find driver\b",
        "apt install php-mysql php-pgsql php-sqlite3",
    ),
    rule(
        "missing-dependency",
        "unable to load dynamic library",
        r"Unable to load dynamic library '(?P<subject>[^']{1,120})'",
    ),
    rule(
        "missing-dependency",
        "your requirements could not be resolved",
        r"Your requirements could not be resolved to an installable set",
    ),
    rule(
        "missing-dependency",
        "is missing from your system",
        r"requested PHP extension (?P<subject>\w{1,40}) is missing from your"
        r" system|requires ext-(?P<ext>\w{1,40}) .{0,60}is missing from your"
        r" system",
    ),
    crash(
        "composer detected issues in your platform", r"Composer detected issues in your platform"
    ),
    crash(
        "no application encryption key",
        r"No application encryption key has been specified",
        "php artisan key:generate",
    ),
    crash("could not open input file", r"Could not open input file: (?P<subject>\S{1,200})"),
    crash("directory", r"^Directory (?P<subject>\S{1,250}) does not exist\.$"),
    crash("php fatal error", r"PHP Fatal error: {1,2}(?P<subject>.{1,200})"),
    crash("fatal error: ", r"^(?:PHP )?Fatal error: (?P<subject>.{1,200})(?P<port>)"),
    crash("php parse error", r"Parse error: {1,2}(?P<subject>.{1,200})"),
)
