"""Pushes the reports of a file and prints what became of each. Needs nothing but Python 3.9.

    TONGHOP_URL=http://127.0.0.1:4000 TONGHOP_KEY=tonghop_... python3 push_reports.py reports.json

The file holds {"idempotencyKey": "...", "reports": [...]}. The key is written down with the reports before they are sent the
first time, so that a second attempt, by this program or by a person tomorrow, is known for what it is.
"""

import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.request

WHO = """query { viewer { client actions unit { code } } }"""

PUSH = """mutation ($input: SubmitReportsInput!) {
  submitReports(input: $input) {
    created updated unchanged rejected
    receipt { receivedAt requestHash }
    results { row key status revision warnings { code messageVi messageEn } }
    userErrors { row code path messageVi messageEn expected actual suggestion }
  }
}"""

URL = os.environ.get("TONGHOP_URL", "http://127.0.0.1:4000") + "/graphql"
ATTEMPTS = 5


def ask(query, variables):
    """Asks once. Errors of the request as a whole (no key, no right, a wrong question) end the program."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {
        "content-type": "application/json",
        "authorization": "Bearer " + os.environ.get("TONGHOP_KEY", ""),
    }
    request = urllib.request.Request(URL, body, headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        if error.code >= 500:
            raise
        answer = json.load(error)
    if "errors" in answer:
        print("refused:", json.dumps(answer["errors"], ensure_ascii=False))
        sys.exit(2)
    return answer["data"]


def ask_surely(query, variables):
    """Asks until there is an answer. That is safe for a push: the same key and reports count once, however often they come."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return ask(query, variables)
        except (OSError, http.client.HTTPException) as error:
            if attempt == ATTEMPTS:
                raise
            print(f"no answer ({error}): the same again", file=sys.stderr)
            time.sleep(2**attempt * 0.1)


def push(batch, dry_run):
    variables = {"input": {**batch, "dryRun": dry_run}}
    return ask_surely(PUSH, variables)["submitReports"]


def print_finding(word, finding):
    row = finding.get("row")
    place = "" if row is None else f" in report {row}"
    print(f"{word}{place}: {finding['code']}: {finding['messageVi']} / {finding['messageEn']}")


def main(file):
    with open(file, encoding="utf-8") as text:
        batch = json.load(text)

    viewer = ask_surely(WHO, {})["viewer"]
    unit = viewer["unit"]["code"] if viewer["unit"] else "all"
    print(f"client {viewer['client']}: {' '.join(viewer['actions'])} below {unit}")

    rehearsal = push(batch, dry_run=True)
    for finding in rehearsal["userErrors"]:
        print_finding("error", finding)
    if rehearsal["userErrors"]:
        sys.exit(1)

    answer = push(batch, dry_run=False)
    for finding in answer["userErrors"]:
        print_finding("error", finding)
    if answer["receipt"] is None:
        sys.exit(1)
    for result in answer["results"]:
        print(f"{result['key']}: {result['status']}, revision {result['revision']}")
        for warning in result["warnings"]:
            print_finding("warning", warning)
    print(f"receipt of {answer['receipt']['receivedAt']}: {answer['receipt']['requestHash']}")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main(sys.argv[1] if len(sys.argv) > 1 else "reports.json")
