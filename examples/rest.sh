#!/usr/bin/env bash
# Asks a desk over REST. Start one first: ./onrecord serve samples/quake
#   examples/rest.sh [http://127.0.0.1:8484]
set -euo pipefail
desk=${1:-http://127.0.0.1:8484}
desk=${desk%/}
ask() { curl --silent --show-error --fail "$@"; echo; }

# Have a text read without keeping it; the reading comes back (docs/record.md, onrecord read --format json).
ask -H 'Content-Type: text/plain' -d 'The ferry is safe, Mayor Nora Hellem said on Monday.' \
    "$desk/api/v1/read?published=2024-03-04"

# Keep one. A desk that was started with --token-file wants -H "Authorization: Bearer $TOKEN" too.
ask -H 'Content-Type: application/json' \
    -d '{"id":"ferry.txt","text":"The ferry is safe, Mayor Nora Hellem said on Monday."}' "$desk/api/v1/reports"

# Find statements, check a quotation, list figures by claimant.
ask --get --data-urlencode 'q=ferry speaker:Hellem' "$desk/api/v1/search"
ask --get --data-urlencode 'words=The ferry is safe' "$desk/api/v1/check"
ask "$desk/api/v1/figures?page=1"
