"""What Ruby and its servers print when they do not start."""

from homeport.diagnose.start_text.rule import Rule, crash, rule, serving

RULES: tuple[Rule, ...] = (
    rule(
        "stale-pid-file",
        "a server is already running",
        r"A server is already running(?: \(pid: \d{1,9}, file: (?P<subject>"
        r"[^)]{1,250})\))?(?P<port>)",
    ),
    rule(
        "missing-dependency",
        "cannot load such file",
        r"cannot load such file -- (?P<subject>[\w][\w/.-]{0,120})(?P<port>)",
        lambda name: f"gem install {name.split('/')[0]}",
    ),
    crash("cannot load such file", r"cannot load such file -- (?P<subject>/\S{1,250})"),
    rule(
        "missing-dependency",
        "in locally installed gems",
        r"Could not find (?:gem '(?P<subject>[\w-]{1,80})|(?P<first>[\w-]{1,80}"
        r"))\b.{0,2000}in (?:any of the sources|locally installed gems)",
        "bundle install",
    ),
    rule(
        "missing-dependency",
        "could not find",
        r"Could not find (?:gem )?'?(?P<subject>[\w-]{1,80}?)(?:-\d[\w.]{0,20}"
        r")?'?.{0,300} in any of the sources",
        "bundle install",
    ),
    rule("missing-dependency", "bundler::gemnotfound", r"Bundler::GemNotFound", "bundle install"),
    rule(
        "missing-dependency",
        "gem::missingspecerror",
        r"Gem::MissingSpecError|Gem::LoadError",
        "bundle install",
    ),
    rule(
        "missing-dependency",
        "can't find gem",
        r"can't find gem (?P<subject>[\w-]{1,80}) ",
        "gem install {subject}",
    ),
    rule(
        "missing-dependency",
        "bundler: command not found",
        r"bundler: command not found: (?P<subject>[\w-]{1,80})",
        "bundle install",
    ),
    rule(
        "missing-dependency",
        "could not load the bundler gem",
        r"Could not load the bundler gem",
        "gem install bundler",
    ),
    crash(
        "your ruby version is",
        r"Your Ruby version is (?P<subject>.{1,100})",
        "Install the Ruby version that the Gemfile names",
    ),
    crash("could not locate gemfile", r"Could not locate Gemfile"),
    crash("migrations are pending", r"Migrations are pending", "bin/rails db:migrate"),
    serving(
        "host-header-rejected",
        "blocked host",
        r"Blocked hosts?: (?P<subject>\S{1,200})",
        "Add the name to config.hosts in config/environments/development.rb",
    ),
    # The last word of an exception stands in brackets behind its message.
    crash(":in ", r"^\S{1,250}\.r[bu]:\d{1,6}:in .{1,300} \((?P<subject>[A-Z][\w:]{2,80})\)$"),
    crash("syntax error", r"^\S{1,250}\.r[bu]:\d{1,6}: (?P<subject>syntax error.{0,200})"),
)
