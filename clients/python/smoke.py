"""The whole tour with the generated client."""

import os
import re
import time
import urllib.parse
import urllib.request
import uuid
from datetime import datetime, timedelta, timezone

import tidings
from tidings.exceptions import NotFoundException, UnprocessableEntityException

ORDER = str(uuid.uuid4())
EMAIL = f"{ORDER}@example.com"
configuration = tidings.Configuration(host=os.environ["TIDINGS_URL"])
client = tidings.ApiClient(configuration)
integrations = tidings.IntegrationsApi(client)
exception_logs = tidings.ExceptionLogsApi(client)


def main():
    token = tidings.TokensApi(client).create(
        grant_type="client_credentials",
        client_id=os.environ["TIDINGS_CLIENT_ID"],
        client_secret=os.environ["TIDINGS_CLIENT_SECRET"],
    )
    configuration.access_token = token.access_token
    integration = create_integration()
    deliver(integration)
    export()
    report_exceptions(integration)
    refuse()
    integrations.delete(integration.id)
    print("python: the whole tour")


def create_integration():
    webhook = tidings.WebhookConfiguration(url=os.environ["TIDINGS_RECEIVER"], secret_key="s3cret")
    created = integrations.create(wanted(webhook, "order.created")).data
    assert created.configuration.actual_instance == webhook, created
    age = datetime.now(timezone.utc) - created.meta.timestamps.created_at
    assert age < timedelta(minutes=5), age
    return created


def wanted(webhook, event):
    return tidings.IntegrationCreate(
        data=tidings.IntegrationInput(
            type="integration",
            name=f"Python {ORDER}",
            enabled=True,
            integration_type="webhook",
            observes=[event],
            configuration=tidings.IntegrationConfiguration(webhook),
        )
    )


def deliver(integration):
    event = tidings.EventInput(
        type="event",
        id=ORDER,
        key="order.created",
        payload=tidings.EventPayload(
            data={"type": "order", "id": ORDER, "customer": {"email": EMAIL}}
        ),
    )
    accepted = tidings.EventsApi(client).send(
        tidings.EventsSend(data=tidings.EventsSendData(event))
    )
    assert accepted.data.actual_instance.id == ORDER, accepted

    logs = tidings.IntegrationLogsApi(client)
    [log] = wait_for(lambda: logs.list_by_integration(integration.id, page_limit=5).data, bool)
    assert log.succeeded and log.attempt == 1, log

    page = tidings.IntegrationJobsApi(client).list(integration.id)
    [job] = page.data
    assert page.results.total == 1 and job.event.id == ORDER, page
    assert len(logs.list_by_job(integration.id, job.id).data) == 1


def export():
    jobs = tidings.JobsApi(client)
    created = jobs.create(
        tidings.JobCreate(
            data=tidings.JobInput(type="job", job_type="order_export", filter=f"eq(email,{EMAIL})")
        )
    ).data
    done = wait_for(
        lambda: jobs.get(created.id).data, lambda job: job.status not in ("pending", "processing")
    )
    assert done.status == "complete", done
    with urllib.request.urlopen(jobs.get_file(done.id).href) as file:
        assert ORDER in file.read().decode()


def report_exceptions(integration):
    shops = tidings.ShopIntegrationsApi(client).list().data
    number = next(shop.id for shop in shops if shop.shop_name == integration.name)
    at = datetime.fromisoformat("2026-03-01T02:02:00+01:00")
    reported = []
    for _ in range(3):
        report = tidings.ExceptionLogCreate(
            base_url="https://example.com", response_code=495, created_at=at
        )
        log = exception_logs.create(number, report).data
        assert log.created_at == at, log
        reported.append(log.id)
    visited = list(all_pages(number))
    assert visited == reported[::-1], (visited, reported)


def all_pages(number):
    cursor = None
    while True:
        page = exception_logs.list_by_integration_with_http_info(number, cursor=cursor, page_size=1)
        yield from (log.id for log in page.data.data)
        link = re.search(r"[?&]cursor=([^&>]+)", page.headers.get("Link", ""))
        if not link:
            return
        cursor = urllib.parse.unquote(link[1])


def refuse():
    try:
        integrations.get(uuid.uuid4())
        raise AssertionError("an unknown integration was found")
    except NotFoundException as refused:
        assert refused.data.errors[0].status == 404, refused.data
    try:
        webhook = tidings.WebhookConfiguration(url="https://example.com")
        integrations.create(wanted(webhook, "order.exploded"))
        raise AssertionError("an unknown event was observed")
    except UnprocessableEntityException as refused:
        assert "order.exploded" in refused.data.errors[0].detail, refused.data


def wait_for(look, good):
    deadline = time.monotonic() + 60
    while not good(found := look()):
        assert time.monotonic() < deadline, found
        time.sleep(0.2)
    return found


main()
