"""WEBrick, the web server that came with Ruby, also behind `ruby -run -e httpd`."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Reply,
    Role,
    Rule,
    Sample,
    argv,
    installed,
    reply,
)

FINGERPRINT = Fingerprint(
    product="WEBrick",
    kind=Kind.WEB_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(entries=("module:httpd",), runtime="ruby"),
        Match(imports=("webrick",), runtime="ruby", weight=-1),
        Match(entries=("rails", "rackup"), argv=r"webrick\b", runtime="ruby"),
        Match(imports=("sinatra",), installed=("gem:webrick",), runtime="ruby", weight=-5),
        Match(replies=(reply("server", r"WEBrick/"),), runtime="ruby"),
    ),
    version=(installed("gem:webrick"), reply("server", r"WEBrick/([\d.]+)")),
    package_tells_version=False,
    # It serves the files of a directory, whatever application lies there.
    roles=(
        Role(
            name="files",
            when=(argv(r"-run\s.*httpd\b"),),
            framework="",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/ruby -run -e httpd . -p 8080",
            runtime="ruby 3.2.3",
            entry="module:httpd",
            imports="sinatra",
            installed="gem:sinatra 3.0.5",
            expect=Identity(product="WEBrick", protocol="http", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/ruby server.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/server.rb",
            imports="webrick",
            installed="gem:webrick 1.8.1",
            expect=Identity(product="WEBrick", version="1.8.1", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="/usr/bin/ruby app.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/app.rb",
            imports="sinatra",
            installed="gem:sinatra 3.2.0",
            replies=(
                Reply(
                    probe="http",
                    asked="GET / over plain HTTP",
                    answered=True,
                    tls=False,
                    protocol="http",
                    facts=(("server", "WEBrick/1.8.1 (Ruby/3.2.3/2024-01-18)"),),
                ),
            ),
            expect=Identity(
                product="WEBrick",
                version="1.8.1",
                framework="Sinatra",
                framework_version="3.2.0",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="'puma 6.4.2 (tcp://127.0.0.1:4567) [api]'",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            imports="sinatra",
            installed="gem:sinatra 3.2.0, gem:webrick 1.8.1",
        ),
    ),
)
