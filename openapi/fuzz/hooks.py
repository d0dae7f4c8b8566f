"""What Schemathesis cannot know from the document: words that exist, links that are in answers, and how much room there is."""

import os
import re
from urllib.parse import urlsplit

import requests
import schemathesis

EVENTS = ("order.created", "order.paid", "cart.updated", "customer.deleted", "wishlist_ext.updated")
EVENT_SHAPE = re.compile(r"[a-z0-9_-]{1,63}\.[a-z_-]{1,20}")
TYPE_BY_MEMBER = {"aws_access_key_id": "aws_sqs", "brokers": "kafka", "addresses": "stomp", "url": "webhook"}
# A store has room for a hundred integrations.
ROOM = 60
created = []
exports = []


@schemathesis.hook
def map_body(context, body):
    """Puts words that exist in place of those that only look right, or hardly any request would be a good one."""
    if context.operation.label == "POST /oauth/access_token":
        return with_key(body)
    if isinstance(body, dict) and isinstance(body.get("data"), dict):
        return {**body, "data": with_words(body["data"])}
    return body


def with_key(form):
    key = {"client_id": os.environ["TIDINGS_CLIENT_ID"], "client_secret": os.environ["TIDINGS_CLIENT_SECRET"]}
    if not isinstance(form, dict) or not key.keys() <= form.keys():
        return form
    return {**form, **key}


def with_words(data):
    words = dict(data)
    if "key" in words:
        words["key"] = event(words["key"])
    if isinstance(words.get("observes"), list):
        words["observes"] = [event(key) for key in words["observes"]]
    if words.get("integration_type") in TYPE_BY_MEMBER.values() and isinstance(words.get("configuration"), dict):
        words["integration_type"] = next(
            (type for member, type in TYPE_BY_MEMBER.items() if member in words["configuration"]),
            words["integration_type"],
        )
    return words


def event(key):
    looks_right = isinstance(key, str) and EVENT_SHAPE.fullmatch(key)
    return EVENTS[len(key) % len(EVENTS)] if looks_right else key


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    """The link to an export is in an answer, as a whole."""
    if context.operation.label == "GET /exports/{token}/{name}" and exports:
        return exports[-1]
    return path_parameters


@schemathesis.hook
def after_call(context, case, response):
    if (case.method, case.operation.path) == ("POST", "/v2/integrations") and response.status_code == 201:
        make_room_for(response)
    if (case.method, case.operation.path) == ("GET", "/v2/jobs/{id}/file") and response.status_code == 200:
        *_, token, name = urlsplit(response.json()["href"]).path.split("/")
        exports.append({"token": token, "name": name})


def make_room_for(creation):
    """The oldest integration goes when there are many."""
    created.append(creation)
    if len(created) > ROOM:
        oldest = created.pop(0)
        credentials = {"Authorization": oldest.request.headers["Authorization"]}
        requests.delete(oldest.headers["location"][0], headers=credentials, timeout=20)
