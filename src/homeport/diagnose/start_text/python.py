"""What Python and its servers print when they do not start."""

from homeport.diagnose.start_text.python_packages import fix_import
from homeport.diagnose.start_text.rule import Rule, crash, echo, rule, serving

_ALLOW_HOST = "Add the name to ALLOWED_HOSTS in the settings"

RULES: tuple[Rule, ...] = (
    rule(
        "missing-dependency",
        "no module named",
        r"\bModuleNotFoundError: No module named '?(?P<subject>[\w.]{1,120})'?(?P<port>)",
        fix_import,
    ),
    rule(
        "missing-dependency",
        "no module named",
        r"(?:^|/)python[\d.]{0,5}: (?:Error while finding module specification for .{1,200}: "
        r"ModuleNotFoundError: )?No module named '?(?P<subject>[\w.]{1,120})'?(?P<port>)",
        fix_import,
    ),
    rule(
        "missing-dependency",
        "no module named",
        r"^(?:ImportError|Error|ERROR:? ?.{0,80}): No module named '?"
        r"(?P<subject>[\w.]{1,120})'?(?P<port>)",
        fix_import,
    ),
    rule(
        "missing-dependency",
        "error loading ",
        r"ImproperlyConfigured: Error loading (?P<subject>[\w.]{1,60}) (?:or \w+ )?module",
        fix_import,
    ),
    rule(
        "missing-dependency",
        "did you install mysqlclient",
        r"Did you install (?P<subject>mysqlclient)\?",
        "pip install {subject}",
    ),
    rule(
        "missing-dependency",
        "couldn't import django",
        r"Couldn't import (?P<subject>Django)\b",
        "pip install {subject}",
    ),
    rule(
        "missing-dependency",
        "pip install",
        r"^(?:\w+\.)*(?:\w*Error|RuntimeError|Error): .{0,300}[`'\" ]pip3? i"
        r"nstall ['\"]?(?P<subject>[\w.\[\]-]{1,80})",
        "pip install {subject}",
    ),
    rule(
        "missing-dependency",
        "requires",
        r"^(?:RuntimeError|ImportError|AssertionError): .{0,80}\bThe "
        r"(?P<subject>[\w-]{1,60}) (?:library|package) must be installed",
        "pip install {subject}",
    ),
    rule(
        "missing-dependency",
        "must be installed",
        r"^\w*Error: (?:The )?[`']?(?P<subject>[\w-]{1,60})[`']? (?:library "
        r"|package |module )?must be installed",
        "pip install {subject}",
    ),
    rule(
        "missing-dependency",
        "form data requires",
        r'Form data requires "(?P<subject>python-multipart)"',
        "pip install {subject}",
    ),
    rule("port-in-use", "connection in use", r"\bConnection in use: \('"),
    rule(
        "port-in-use",
        "that port is already in use",
        r"^Error: (?P<subject>That port) is already in use\.?",
    ),
    rule(
        "privileged-port",
        "you don't have permission to access that port",
        r"^Error: You don't have permission to access that port",
    ),
    rule(
        "address-not-available",
        "that ip address can't be assigned to",
        r"^Error: That IP address can't be assigned to",
    ),
    crash("error loading asgi app", r"Error loading ASGI app\. (?P<subject>.{1,200})"),
    crash(
        "could not import",
        r"^(?:Error: )?(?:While importing .{1,100}|Could not import ['\"].{1,200})",
    ),
    crash("could not locate a flask application", r"Could not locate a Flask application"),
    crash("failed to find attribute", r"Failed to find attribute '(?P<subject>[\w.]{1,80})' in"),
    crash("can't open file", r"python[\d.]{0,5}: can't open file '(?P<subject>[^']{1,250})'"),
    echo("failed to", r"Worker failed to boot|App failed to load"),
    crash("unable to load celery application", r"Unable to load celery application"),
    crash("commanderror", r"\bCommandError: (?P<subject>.{1,200})"),
    crash("systemcheckerror", r"\bSystemCheckError: (?P<subject>.{1,200})"),
    serving(
        "host-header-rejected",
        "invalid http_host header",
        r"Invalid HTTP_HOST header: '(?P<subject>[^']{1,200})'(?P<port>)",
        _ALLOW_HOST,
    ),
    serving("host-header-rejected", "disallowedhost", r"\bDisallowedHost\b", _ALLOW_HOST),
    serving("host-header-rejected", "invalid host header", r"\bInvalid host header\b"),
)
