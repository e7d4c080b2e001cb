#!/bin/sh
# Installs the distribution's Chromium for the browser tests: Playwright's own download is not used.
set -eu
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
if command -v apt-get >/dev/null; then
  as_root apt-get update -qq
  for name in chromium-headless-shell chromium chromium-browser; do
    if as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$name"; then exit 0; fi
  done
  exit 1
elif command -v dnf >/dev/null; then
  as_root dnf install -y -q chromium
elif command -v pacman >/dev/null; then
  as_root pacman -S --noconfirm chromium
else
  echo "No package manager known here: install Chromium so that 'chromium' is on the PATH, then run make test again." >&2
  exit 1
fi
