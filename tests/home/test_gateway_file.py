"""By what a new home knows the gateway that runs."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from homeport.home.door_places import DoorPlaces
from homeport.home.gateway_file import (
    GatewayFile,
    read_gateway_file,
    remove_gateway_file,
    write_gateway_file,
)
from homeport.home.identity import own_start_ticks


@pytest.fixture
def places(tmp_path: Path) -> DoorPlaces:
    return DoorPlaces(directory=tmp_path)


def _file() -> GatewayFile:
    return GatewayFile(
        pid=os.getpid(), start_ticks=own_start_ticks(), port=62_893, has_ipv6=True, version="1.40.0"
    )


def test_it_is_found_as_long_as_the_process_lives(places: DoorPlaces) -> None:
    assert read_gateway_file(places) is None
    write_gateway_file(places, _file())
    assert read_gateway_file(places) == _file()
    write_gateway_file(places, replace(_file(), start_ticks=1))
    assert read_gateway_file(places) is None
    remove_gateway_file(places)
    remove_gateway_file(places)
    assert not places.state.exists()


def test_half_a_file_is_none(places: DoorPlaces) -> None:
    places.state.write_text('{"pid": 1')
    assert read_gateway_file(places) is None
