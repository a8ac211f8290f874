"""The drawer says what `homeport why` says, and frees a port for real."""

import re
import socket

import pytest
from live import Nursery, is_alive
from on_page import SERVER, drawer, row
from playwright.sync_api import Page, expect

from homeport.home.why import why

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


def test_the_drawer_holds_the_whole_story(page: Page, programs: Nursery) -> None:
    server = programs.python(SERVER)
    port = server.number()
    with socket.create_connection(("127.0.0.1", port)):
        row(page, port).click()
        expect(drawer(page)).to_contain_text("Ancestry")
        expect(drawer(page)).to_contain_text("1 connection")
        story = why(str(port))
        text = re.sub(r"\s+", " ", drawer(page).inner_text())
    service = story.service
    facts = [
        str(port), str(service.pid), service.user, service.exe, service.cwd, *service.addresses,
        *(one.process for one in service.holders), *(one.name for one in story.ancestry),
        *(str(one.pid) for one in story.ancestry), *(one.what for one in story.warnings),
        *(one.process for one in story.clients), story.source.name if story.source else None,
        " ".join(service.argv), service.unit, service.cgroup, service.project,
    ]  # fmt: skip
    missing = [one for one in facts if one and re.sub(r"\s+", " ", one) not in text]
    assert not missing
    assert server.pid == service.pid


def test_what_ends_while_it_is_open_is_said(page: Page, programs: Nursery) -> None:
    server = programs.python(SERVER)
    row(page, server.number()).click()
    expect(drawer(page)).to_contain_text("Ancestry")
    server.child.kill()
    expect(drawer(page)).to_contain_text("It stopped listening")
    expect(drawer(page).get_by_role("button", name="Free…")).to_have_count(0)


def test_copying(page: Page, programs: Nursery) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    server = programs.python(SERVER)
    port = server.number()
    row(page, port).click()
    drawer(page).get_by_role("button", name="Copy pid").click()
    expect(drawer(page).get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == str(server.pid)
    drawer(page).get_by_role("button", name="Copy URL").click()
    expect(drawer(page).get_by_role("status").first).to_have_text("URL copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"http://127.0.0.1:{port}"
    link = drawer(page).get_by_role("link", name="Open")
    expect(link).to_have_attribute("href", f"http://127.0.0.1:{port}")


def test_free_shows_its_plan_and_ends_exactly_that(page: Page, programs: Nursery) -> None:
    server, bystander = programs.python(SERVER), programs.python(SERVER)
    port, other = server.number(), bystander.number()
    row(page, port).click()
    drawer(page).get_by_role("button", name="Free…").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"pid {server.pid}")
    assert is_alive(server.pid)
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog).to_have_count(0)
    assert is_alive(server.pid)
    drawer(page).get_by_role("button", name="Free…").click()
    sure = dialog.get_by_role("checkbox")
    yes = dialog.get_by_role("button", name=f"Free port {port}")
    expect(yes).to_be_visible()
    if sure.count():
        expect(yes).to_be_disabled()
        sure.check()
    yes.click()
    expect(dialog).to_contain_text(f"Port {port} is free")
    server.child.wait(5)
    dialog.get_by_role("button", name="Done").click()
    expect(row(page, port)).to_have_count(0)
    expect(row(page, other)).to_be_visible()
    assert is_alive(bystander.pid)


def test_home_itself_is_not_freed_from_its_own_page(page: Page) -> None:
    port = int(page.url.rstrip("/").rpartition(":")[2])
    row(page, port).click()
    drawer(page).get_by_role("button", name="Free…").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(str(port))
    sure = dialog.get_by_role("checkbox")
    if not sure.count():
        expect(dialog.get_by_role("button", name="Free port")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
