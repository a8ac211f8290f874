"""Ruby on Rails."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Rails",
    imports=("rails",),
    packages=("gem:rails",),
    installed=("gem:rails",),
    over=("rack", "sinatra", "grape", "roda", "hanami"),
    runs_on=(
        "puma",
        "unicorn",
        "pitchfork",
        "passenger",
        "thin",
        "falcon",
        "iodine",
        "webrick",
        "rack-server",
        "ruby",
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/ruby bin/rails server",
            runtime="ruby 3.2.3",
            entry="command:rails",
            entry_package="gem:railties 7.1.3",
            imports="rails/all",
            installed="gem:rails 7.1.3, gem:puma 6.4.2, gem:sinatra 4.0.0, gem:rack 3.0.10",
            expect=Identity(
                product="Puma",
                version="6.4.2",
                framework="Rails",
                framework_version="7.1.3",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="/usr/local/bin/puma",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            imports="sinatra",
            installed="gem:sinatra 4.0.0, gem:activerecord 7.1.3",
        ),
    ),
)
