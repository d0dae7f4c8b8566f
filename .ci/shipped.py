"""Prints a bill of materials of Quarkus without what was there for the build alone."""

import json
import sys


def is_shipped(component):
    return {"name": "quarkus:component:scope", "value": "development"} not in component.get("properties", [])


with open(sys.argv[1]) as file:
    bill = json.load(file)
bill["components"] = [component for component in bill["components"] if is_shipped(component)]
kept = {component["bom-ref"] for component in bill["components"]}
bill["dependencies"] = [dependency for dependency in bill.get("dependencies", []) if dependency["ref"] in kept]
json.dump(bill, sys.stdout)
