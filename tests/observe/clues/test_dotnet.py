"""What .NET processes run."""

from pathlib import Path

from file_trees import plant
from nouns import process

from homeport.model.clues import Runtime
from homeport.observe.clues.dotnet import (
    is_dotnet,
    is_dotnet_app,
    parse_deps,
    parse_frameworks,
    read_dotnet,
)
from homeport.observe.clues.files import Files

DEPS = """{"libraries": {"shop/1.0.0": {"type": "project"},
 "Swashbuckle.AspNetCore/6.5.0": {"type": "package"}, "odd": 1}}"""
CONFIG = """{"runtimeOptions": {"frameworks": [
 {"name": "Microsoft.NETCore.App", "version": "8.0.3"},
 {"name": "Microsoft.AspNetCore.App", "version": "8.0.3"}]}}"""
SHOP = {"/srv/shop.deps.json": DEPS, "/srv/shop.runtimeconfig.json": CONFIG}


def test_an_assembly_and_its_starter(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, SHOP))
    host = process(
        argv=("dotnet", "exec", "shop.dll", "--urls", "x"), exe="/usr/bin/dotnet", cwd="/srv"
    )
    starter = process(argv=("./shop",), exe="/srv/shop", cwd="/srv")
    assert is_dotnet_app("/srv/shop", files)
    for one, name in ((host, "shop.dll"), (starter, "shop")):
        part = read_dotnet(one, files)
        assert part.runtime == Runtime(name="dotnet", version="8.0.3")
        assert part.entry is not None
        assert part.entry.name == name
        assert part.installed == {
            "nuget:swashbuckle.aspnetcore": "6.5.0",
            "nuget:microsoft.netcore.app": "8.0.3",
            "nuget:microsoft.aspnetcore.app": "8.0.3",
        }


def test_nothing_to_read(tmp_path: Path) -> None:
    for argv in (("dotnet", "watch"), ("dotnet", "run"), ("dotnet", "tool"), ("dotnet", "x.dll")):
        part = read_dotnet(process(argv=argv, exe="/usr/bin/dotnet", cwd="/srv"), Files(tmp_path))
        assert part.runtime == Runtime(name="dotnet")
        assert part.installed == {}
    assert is_dotnet("dotnet")
    assert not is_dotnet_app("/srv/x", Files(tmp_path))


def test_odd_files() -> None:
    assert parse_deps({"libraries": []}) == {}
    assert parse_frameworks({"runtimeOptions": {"frameworks": "x", "framework": 3}}) == {}
    assert parse_frameworks({}) == {}
