"""What Node, its package managers and its dev servers print when they do not start."""

import re

from homeport.diagnose.start_text.rule import Rule, Weight, crash, echo, rule, serving

_BUILT_IN_FILES = re.compile(r"^(?:\.{1,2}/|/|[A-Za-z]:[\\/]|file:|node:|#|@/|~/)")
_STACK = re.compile(r"^\s+at (?:.{1,200}[:(]|async )")


def _fix_require(name: str) -> str | None:
    """Return what brings a module; a path is a file of the project, which no package brings."""
    if _BUILT_IN_FILES.match(name):
        return None
    parts = name.split("/")
    package = "/".join(parts[:2]) if name.startswith("@") else parts[0]
    return f"npm install {package}"


RULES: tuple[Rule, ...] = (
    # A path is a file of the project: no package is missing, the program is broken.
    crash(
        "cannot find module",
        r"Cannot find module '(?P<subject>(?:\.{1,2}/|/|[A-Za-z]:\\)[^']{1,250})'",
        "The file does not exist: check the start command, and build the project first",
    ),
    rule(
        "missing-dependency",
        "cannot find module",
        r"Cannot find module ['\"](?P<subject>(?![./#~]|file:|node:|[a-z]:"
        r"[\\/])[^'\"]{1,200})['\"](?P<port>)",
        _fix_require,
    ),
    rule(
        "missing-dependency",
        "cannot find package",
        r"Cannot find package ['\"](?P<subject>(?![./#~]|file:|node:|[a-z]:"
        r"[\\/])[^'\"]{1,200})['\"](?P<port>)",
        _fix_require,
    ),
    rule(
        "missing-dependency",
        "failed to resolve import",
        r"Failed to resolve import \"(?P<subject>[@\w][^\"]{0,200})\"(?P<port>)",
        _fix_require,
    ),
    rule(
        "missing-dependency",
        "module not found: error: can't resolve",
        r"Module not found: Error: Can't resolve '(?P<subject>[@\w][^']{0,200})'(?P<port>)",
        _fix_require,
    ),
    rule(
        "missing-dependency",
        "cannot find type definition",
        r"Cannot find type definition file for '(?P<subject>[\w@/-]{1,100})'",
        "npm install @types/{subject}",
    ),
    rule(
        "missing-dependency",
        "was compiled against a different node.js version",
        r"was compiled against a different Node\.js version",
        "npm rebuild",
    ),
    rule(
        "missing-dependency",
        "node_modules missing",
        r"\bnode_modules missing, did you mean to install\?",
        "npm install",
    ),
    rule(
        "missing-dependency",
        "could not find a production build",
        r"Could not find a production build in the '(?P<subject>[^']{1,100})' directory",
        "npm run build",
    ),
    rule(
        "missing-dependency",
        "did not initialize yet",
        r"@prisma/client did not initialize yet",
        "npx prisma generate",
    ),
    crash("err_module_not_found", r"\[ERR_MODULE_NOT_FOUND\]: (?P<subject>.{1,200})"),
    crash(
        "missing script",
        r"\bMissing script:? ['\"]?(?P<subject>[\w:.-]{1,80})",
        "npm run (lists the scripts that there are)",
    ),
    crash(
        "err_pnpm_no_script", r"ERR_PNPM_NO_SCRIPT\w* +Missing script:? (?P<subject>[\w:.-]{1,80})"
    ),
    crash(
        "couldn't find a package.json",
        r"Couldn't find a package\.json file in \"(?P<subject>[^\"]{1,200})\"",
    ),
    crash("could not read package.json", r"Could not read package\.json"),
    crash(
        "is incompatible with this module",
        r'The engine "node" is incompatible with this module\. (?P<subject>.{1,120})',
        "Install the version of Node that package.json asks for under engines",
    ),
    crash("ebadengine", r"\bcode EBADENGINE"),
    crash(
        "requires node",
        r"^(?!.*\bwarn).{0,60}(?:requires|You are using) Node(?:\.js)? (?:version )?.{0,120}",
    ),
    crash(
        "node.js version",
        r"You are using Node\.js (?P<subject>[\w.]{1,20})\. .{1,60}version .{1,40} is required",
    ),
    crash(
        "javascript heap out of memory",
        r"JavaScript heap out of memory",
        "NODE_OPTIONS=--max-old-space-size=4096",
    ),
    crash(
        "err_ossl_evp_unsupported",
        r"ERR_OSSL_EVP_UNSUPPORTED",
        "NODE_OPTIONS=--openssl-legacy-provider",
    ),
    crash(
        "system limit for number of file watchers",
        r"System limit for number of file watchers reached",
        "sudo sysctl fs.inotify.max_user_watches=524288",
    ),
    crash(
        "too many open files, watch",
        r"EMFILE: too many open files, watch",
        "sudo sysctl fs.inotify.max_user_instances=1024",
    ),
    crash("bad option", r"\bnode: bad option: (?P<subject>\S{1,80})"),
    crash("unexpected token", r"^\S{0,60}SyntaxError: (?P<subject>.{1,160})"),
    crash("failed to load config from", r"failed to load config from (?P<subject>\S{1,200})"),
    serving(
        "host-header-rejected",
        "this host (",
        r'This host \("(?P<subject>[^"]{1,200})"\) is not allowed',
        "Add the name to server.allowedHosts in vite.config",
    ),
    serving(
        "host-header-rejected",
        "blocked request. this host",
        r"Blocked request\. This host",
        "Add the name to server.allowedHosts",
    ),
    serving(
        "host-header-rejected",
        "invalid host/origin header",
        r"Invalid Host/Origin header",
        "Add the name to devServer.allowedHosts",
    ),
    crash(
        ": ",
        r"\b(?:ENOENT|EACCES|EPERM|EISDIR|ENOTDIR): [^,]{1,60}, "
        r"\w{1,20} '(?P<subject>[^']{1,250})'",
    ),
    # The value itself that was thrown, with its stack below it.
    Rule(
        code="app-crashed",
        needle="error",
        pattern=re.compile(
            r"^(?:Uncaught |\[?UnhandledPromiseRejection\w*: ?)?(?:\w+\.)*"
            r"(?P<subject>[A-Z]\w*(?:Error|Exception)|Error)(?: \[\w+\])?:"
            r"(?P<port>) "
        ),
        weight=Weight.EXCEPTION,
        before=_STACK,
    ),
    crash("unhandledpromiserejection", r"ERR_UNHANDLED_REJECTION|UnhandledPromiseRejection:"),
    rule(
        "missing-dependency",
        "npx canceled due to missing packages",
        r"npx canceled due to missing packages .{0,60}\[\"(?P<subject>@?[\w./-]{1,80})",
        "npm install {subject}",
    ),
    # The package managers' own words after the program's.
    echo("npm err", r"^npm (?:ERR!|error) (?:code ELIFECYCLE|.{0,60}failed|command failed)"),
    echo("elifecycle", r"\bELIFECYCLE\b"),
    echo("error command failed", r"^error Command failed"),
    echo("exited with code", r"^error: script \".{1,80}\" exited with code [1-9]"),
    echo("app crashed - waiting", r"app crashed - waiting for file changes"),
)
