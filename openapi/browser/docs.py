"""Drives /docs as a person does: authorizes, tries an operation of each dialect out and reads the answer."""

import os
import shutil
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import expect, sync_playwright

KEY = os.environ["TIDINGS_CLIENT_ID"]
SECRET = os.environ["TIDINGS_CLIENT_SECRET"]
PORT = urlsplit(os.environ["TIDINGS_URL"]).port
# By a name as in production: on localhost Swagger UI leaves things out that it would fetch from elsewhere.
HOST = "api.tidings.test"
GATEWAY = f"http://{HOST}:{PORT}"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PICTURES = Path("target")
DESKTOP = {"width": 1280, "height": 900}
NARROW = {"width": 390, "height": 844}


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=next(filter(None, map(shutil.which, BROWSERS))),
            # Root has no sandbox; what is opened here is ours.
            chromium_sandbox=os.getuid() != 0,
            args=[f"--host-resolver-rules=MAP {HOST} 127.0.0.1"],
        )
        for name, size in {"desktop": DESKTOP, "narrow": NARROW}.items():
            visit(browser, name, size)
        browser.close()
    print(f"docs: both dialects tried out; pictures in {PICTURES.resolve()}")


def visit(browser, name, size):
    page = browser.new_page(viewport=size)
    faults = watch(page)
    page.goto(f"{GATEWAY}/docs")
    expect(page.locator(".opblock").first).to_be_visible()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= size["width"], f"{width} px wide in a window of {size['width']}"
    picture(page, f"{name}-1-opened")

    authorize_by_token(page, f"{name}-2-authorize")
    try_out(page, "/v2/integrations", "Bearer ", f"{name}-3-commerce")
    log_out(page)

    authorize_by_key(page)
    try_out(page, "/api/v3/integrations", "Basic ", f"{name}-4-shipping")
    assert not faults, faults
    page.close()


def watch(page):
    """Everything that must not happen on the page, as it happens."""
    faults = []
    page.on("pageerror", lambda error: faults.append(f"page error: {error}"))
    page.on("console", lambda message: message.type == "error" and faults.append(f"console: {message.text}"))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url} {request.failure}"))
    page.on("request", lambda request: is_elsewhere(request.url) and faults.append(f"elsewhere: {request.url}"))
    return faults


def is_elsewhere(url):
    return not url.startswith((f"{GATEWAY}/", "data:", "blob:"))


def authorize_by_token(page, picture_name):
    page.get_by_role("button", name="Authorize").first.click()
    form = page.locator(".auth-container", has=page.get_by_role("heading", name="oauth2"))
    form.get_by_label("client_id").fill(KEY)
    form.get_by_label("client_secret").fill(SECRET)
    form.get_by_text("select all").click()
    picture(page, picture_name)
    form.get_by_role("button", name="Apply given OAuth2 credentials").click()
    expect(form.get_by_role("button", name="Remove authorization")).to_be_visible()
    page.get_by_role("button", name="Close").last.click()


def log_out(page):
    page.get_by_role("button", name="Authorize").first.click()
    page.get_by_role("button", name="Remove authorization").first.click()
    page.get_by_role("button", name="Close").last.click()


def authorize_by_key(page):
    page.get_by_role("button", name="Authorize").first.click()
    form = page.locator(".auth-container", has=page.get_by_role("heading", name="basic"))
    form.get_by_label("Username").fill(KEY)
    form.get_by_label("Password").fill(SECRET)
    form.get_by_role("button", name="Apply credentials").click()
    expect(form.get_by_role("button", name="Remove authorization")).to_be_visible()
    page.get_by_role("button", name="Close").last.click()


def try_out(page, path, credentials, picture_name):
    block = page.locator(".opblock-get", has=page.locator(f"[data-path='{path}']"))
    block.locator(".opblock-summary-control").click()
    block.get_by_role("button", name="Try it out").click()
    with page.expect_response(lambda response: urlsplit(response.url).path == path) as answer:
        block.get_by_role("button", name="Execute").click()
    sent = answer.value.request.headers["authorization"]
    assert sent.startswith(credentials), sent
    expect(block.locator(".live-responses-table .response-col_status").last).to_have_text("200")
    picture(block.locator(".live-responses-table"), picture_name)


def picture(shown, name):
    PICTURES.mkdir(exist_ok=True)
    shown.screenshot(path=PICTURES / f"{name}.png")


main()
