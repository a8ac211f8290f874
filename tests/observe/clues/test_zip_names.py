"""Archives, broken ones included."""

import io
import zipfile
from pathlib import Path

from file_trees import plant
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.files import Files
from homeport.observe.clues.zip_names import Archive, read_archive


def _packed(**files: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


GOOD = _packed(**{"a/b.txt": "hello", "c.class": "x", "big.txt": "z" * 1_000_000})


def test_names_and_texts(tmp_path: Path) -> None:
    found = read_archive("/x.jar", Files(plant(tmp_path, {"/x.jar": GOOD})), (".txt",))
    assert found.names == ("a/b.txt", "c.class", "big.txt")
    assert found.texts["a/b.txt"] == "hello"
    assert len(found.texts["big.txt"]) == 262_144


def test_what_is_no_archive(tmp_path: Path) -> None:
    plant(tmp_path, {"/no.jar": "text", "/cut.jar": GOOD[:-10], "/empty.jar": b""})
    for name in ("/no.jar", "/cut.jar", "/empty.jar", "/absent.jar"):
        assert read_archive(name, Files(tmp_path), (".txt",)) == Archive()


@given(at=st.integers(0, 1 << 20), value=st.integers(0, 255))
def test_any_wrong_byte(tmp_path_factory: object, at: int, value: int) -> None:
    import tempfile

    place = at % len(GOOD)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "x").write_bytes(GOOD[:place] + bytes([value]) + GOOD[place + 1 :])
        read_archive("/x", Files(Path(folder)), (".txt",))
