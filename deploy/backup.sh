#!/bin/bash
# A dump each night at three (UTC), written whole or not at all, the newest fourteen kept.
set -eu
while true; do
  sleep $(( (86400 + 3 * 3600 - $(date -u +%s) % 86400) % 86400 + 1 ))
  name=/backups/almanac-$(date -u +%Y%m%dT%H%M%SZ).dump
  if pg_dump --format=custom --file="$name.part"; then mv "$name.part" "$name"; else echo "The backup failed." >&2; fi
  ls -1t /backups/*.dump 2>/dev/null | tail -n +15 | xargs -r rm --
done
