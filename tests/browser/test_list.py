"""The list follows the machine by itself, calmly, and shows what a person asks for."""

import socket
from pathlib import Path

import pytest
from live import Nursery
from on_page import SERVER, drawer, row, search
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


def test_a_server_appears_and_vanishes_without_a_reload(page: Page, programs: Nursery) -> None:
    page.evaluate("window.sameDocument = true")
    server = programs.python(SERVER)
    port = server.number()
    expect(row(page, port)).to_be_visible()
    server.child.kill()
    expect(row(page, port)).to_have_count(0)
    assert page.evaluate("window.sameDocument") is True


def test_a_newcomer_moves_neither_selection_nor_scroll_nor_other_lines(
    page: Page, programs: Nursery
) -> None:
    ports = [programs.python(SERVER).number() for _ in range(2)]
    search(page, " ".join(("tcp", "server.py")))
    for port in ports:
        expect(row(page, port)).to_be_visible()
    row(page, ports[0]).focus()
    row(page, ports[0]).evaluate("one => one.touched = true")
    page.evaluate("document.body.style.minHeight = '3000px'; window.scrollTo(0, 40)")
    third = programs.python(SERVER).number()
    expect(row(page, third)).to_be_visible()
    assert row(page, ports[0]).evaluate("one => one.touched && one === document.activeElement")
    assert page.evaluate("window.scrollY") == 40


def test_search_takes_the_words_of_ls(page: Page, programs: Nursery, tmp_path: Path) -> None:
    (tmp_path / "tea-shop" / ".git").mkdir(parents=True)
    (tmp_path / "tea-shop" / ".git" / "HEAD").write_text("ref: refs/heads/oolong\n")
    script = programs.script(SERVER, "server.py")
    server = programs.run(["python3", script], cwd=tmp_path / "tea-shop")
    other = programs.python(SERVER).number()
    port = server.number()
    expect(row(page, other)).to_be_visible()
    search(page, "project=tea-shop")
    expect(row(page, port)).to_contain_text("oolong")
    expect(row(page, other)).to_have_count(0)
    search(page, f"{other}")
    expect(row(page, other)).to_be_visible()
    expect(row(page, port)).to_have_count(0)
    search(page, "colour=red")
    expect(page.get_by_text("services have no 'colour'")).to_be_visible()
    expect(row(page, port)).to_be_visible()
    search(page, "nothing is called like this")
    expect(page.get_by_text("Nothing fits")).to_be_visible()
    page.keyboard.press("Escape")
    expect(row(page, port)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("")


def test_chips_filter(page: Page, programs: Nursery) -> None:
    port = programs.python(SERVER).number()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.bind(("127.0.0.1", 0))
        number: int = udp.getsockname()[1]
        chip = page.get_by_role("button", name="UDP")
        expect(row(page, port)).to_be_visible()
        chip.click()
        expect(row(page, number)).to_be_visible()
        expect(row(page, port)).to_have_count(0)
        expect(chip).to_have_attribute("aria-pressed", "true")
        chip.click()
        expect(row(page, port)).to_be_visible()


def test_the_background_unfolds(page: Page) -> None:
    fold = page.locator(".hp-fold button")
    expect(fold).to_contain_text("in the background")
    behind = page.locator(".hp-fold ~ .hp-row")
    expect(behind).to_have_count(0)
    fold.click()
    expect(fold).to_have_attribute("aria-expanded", "true")
    expect(behind).not_to_have_count(0)
    page.get_by_role("button", name="Dev", exact=True).click()
    expect(fold).to_have_attribute("aria-expanded", "false")
    expect(behind).to_have_count(0)


def test_columns_sort_both_ways_and_back(page: Page, programs: Nursery) -> None:
    for _ in range(3):
        expect(row(page, programs.python(SERVER).number())).to_be_visible()
    search(page, "tcp server.py")
    expect(page.locator(".hp-row")).to_have_count(3)
    header = page.get_by_role("columnheader", name="Port")
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "ascending")
    up = page.locator(".hp-row .hp-c-port b").all_inner_texts()
    assert up == sorted(up, key=int)
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "descending")
    expect(page.locator(".hp-row .hp-c-port b").first).to_have_text(up[-1])
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "none")


def test_what_a_process_says_never_becomes_markup(
    page: Page, programs: Nursery, tmp_path: Path
) -> None:
    name = "<img src=x onerror=window.owned=1>"
    program = tmp_path / name
    program.symlink_to(Path("/proc/self/exe").resolve())
    (tmp_path / f"{name}2" / ".git").mkdir(parents=True)
    script = programs.script(SERVER, "server.py")
    server = programs.run([program, script, "0", f"</script>{name}"], cwd=tmp_path / f"{name}2")
    port = server.number()
    expect(row(page, port)).to_contain_text("<img src=x oner")
    row(page, port).click()
    expect(drawer(page)).to_contain_text(name)
    page.reload()
    expect(row(page, port)).to_contain_text("<img src=x oner")
    page.keyboard.press("g")
    page.get_by_role("button", name="Graph").wait_for()
    assert page.evaluate("window.owned === undefined && !document.querySelector('main img')")
