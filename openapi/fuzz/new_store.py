"""Adds a store with a key of its own by SQL, as operations.md says, and prints the key's id and secret."""

import json
import os
import secrets
from pathlib import Path

import pg8000.native

data = Path(os.environ["TIDINGS_DATA"])
password = json.loads((data / "secrets.json").read_text())["database_password"]
port = int((data / "postgres/postmaster.pid").read_text().splitlines()[3])
secret = secrets.token_urlsafe(32)

with pg8000.native.Connection("postgres", host="127.0.0.1", port=port, database="gateway", password=password) as gateway:
    gateway.run("insert into store (id, organization_id, name) values (gen_random_uuid(), gen_random_uuid(), 'Fuzz')")
    [[client_id]] = gateway.run(
        """
        insert into application_key (client_id, store_id, name, secret_sha256)
        select gen_random_uuid(), id, 'Fuzz', sha256(convert_to(:secret, 'UTF8')) from store where name = 'Fuzz'
        returning client_id
        """,
        secret=secret,
    )
print(client_id, secret)
