"""What the Java machine, Spring and other servers of it print when they do not start."""

import re

from homeport.diagnose.start_text.rule import Rule, Weight, crash, rule

_FRAME = re.compile(r"^\s+at [\w.$<>/@]{1,300}\(")

RULES: tuple[Rule, ...] = (
    rule("port-in-use", "was already in use", r"\bPort (?P<port>\d{1,5}) was already in use"),
    rule(
        "port-in-use",
        "port",
        r"\bThe Tomcat connector configured to listen on port (?P<port>\d{1,5}) failed to start",
    ),
    rule(
        "missing-dependency",
        "java.lang.unsupportedclassversionerror",
        r"UnsupportedClassVersionError: (?P<subject>[\w./$]{1,200})",
        "Run it with a newer Java: java -version tells which one this is",
    ),
    rule(
        "missing-dependency",
        "noclassdeffounderror",
        r"NoClassDefFoundError: (?P<subject>[\w./$]{1,200})",
        "Put the library with this class on the class path, and build again",
    ),
    rule(
        "missing-dependency",
        "classnotfoundexception",
        r"ClassNotFoundException: (?P<subject>[\w./$]{1,200})",
        "Put the library with this class on the class path, and build again",
    ),
    rule(
        "missing-dependency",
        "could not find or load main class",
        r"Could not find or load main class (?P<subject>[\w./$-]{1,200})",
    ),
    rule(
        "missing-dependency",
        "java_home",
        r"JAVA_HOME is not (?:set|defined correctly).{0,80}|JAVA_HOME is set"
        r" to an invalid directory",
        "apt install default-jdk",
    ),
    rule(
        "missing-dependency",
        "unable to find any jvms",
        r"Unable to find any JVMs matching (?P<subject>.{1,60})",
        "apt install default-jre",
    ),
    rule(
        "missing-dependency",
        "unable to locate a java runtime",
        r"Unable to locate a Java Runtime",
        "apt install default-jre",
    ),
    rule("missing-dependency", "no suitable driver", r"SQLException: No suitable driver"),
    crash("unable to access jarfile", r"Unable to access jarfile (?P<subject>\S{1,250})"),
    crash("no main manifest attribute", r"no main manifest attribute, in (?P<subject>\S{1,250})"),
    crash(
        "java.lang.outofmemoryerror",
        r"OutOfMemoryError: (?P<subject>.{1,80})",
        "Give it more memory: java -Xmx2g",
    ),
    crash(
        "could not reserve enough space", r"Could not reserve enough space for .{0,60}object heap"
    ),
    crash("unrecognized vm option", r"Unrecognized VM option '(?P<subject>[^']{1,80})"),
    crash(
        "could not create the java virtual machine", r"Could not create the Java Virtual Machine"
    ),
    crash("application failed to start", r"^APPLICATION FAILED TO START"),
    crash("application run failed", r"Application run failed"),
    crash(
        "failed to configure a datasource",
        r"Failed to configure a DataSource: (?P<subject>.{1,120})",
    ),
    crash("failure: build failed", r"FAILURE: Build failed with an exception"),
    crash("build failure", r"^(?:\[ERROR\] |\[INFO\] )?BUILD FAILURE"),
    # The root of a chain is the last "Caused by", which is why later ones win.
    Rule(
        code="app-crashed",
        needle="caused by: ",
        pattern=re.compile(r"^Caused by: (?P<subject>[\w.$]{3,200})(?::|$)(?P<port>)"),
        weight=Weight.EXCEPTION,
        before=_FRAME,
    ),
    Rule(
        code="app-crashed",
        needle="exception in thread",
        pattern=re.compile(
            r'^Exception in thread "[^"]{1,100}" (?P<subject>[\w.$]{3,200})(?P<port>)'
        ),
        weight=Weight.EXCEPTION,
        is_sure=True,
    ),
)
