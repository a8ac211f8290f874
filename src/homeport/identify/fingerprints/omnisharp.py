"""OmniSharp and Roslyn's language server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample, argv

FINGERPRINT = Fingerprint(
    product="OmniSharp",
    kind=Kind.EDITOR,
    protocol="lsp",
    never_probe=True,
    matches=(
        Match(programs=("OmniSharp", "omnisharp")),
        Match(entries=("script:OmniSharp.dll", "script:OmniSharp.exe", "script:OmniSharp")),
        Match(entries=("script:Microsoft.CodeAnalysis.LanguageServer.dll",)),
    ),
    package_tells_version=False,
    roles=(
        Role(name="HTTP", when=(argv(r"\s-p\s+{port}\b"),), protocol="http"),
        Role(
            name="Roslyn",
            when=(argv(r"CodeAnalysis\.LanguageServer"),),
            product="Roslyn language server",
            protocol="lsp",
        ),
    ),
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2000",
            argv="/srv/omnisharp/OmniSharp.dll -s /srv -p 2000",
            exe="/usr/bin/dotnet",
            runtime="dotnet 8.0.4",
            entry="script:/srv/omnisharp/OmniSharp.dll",
            expect=Identity(product="OmniSharp", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2000",
            argv="/usr/share/dotnet/dotnet App.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/App.dll",
        ),
    ),
)
