#!/bin/sh
# Sees that there is a Chromium for the browser tests: one that is here, the distribution's package, or Playwright's own.
set -eu
for name in chromium-headless-shell chromium chromium-browser google-chrome; do
  if command -v "$name"; then exit 0; fi
done

if [ "$(id -u)" = 0 ]; then as_root=env said=
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then as_root=sudo said='sudo '
else as_root=; fi

install() { # the names to try, then the command
  names=$1; shift
  echo "The browser tests need Chromium. Installing the system's package: $said$* ($names)."
  for name in $names; do
    if $as_root "$@" "$name"; then exit 0; fi
  done
}

if [ -n "$as_root" ]; then
  if command -v apt-get >/dev/null; then
    echo "First, the list of packages is brought up to date: ${said}apt-get update."
    $as_root apt-get update -qq || echo "It could not be; going on with the one that is here."
    install "chromium-headless-shell chromium chromium-browser" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq
  elif command -v dnf >/dev/null; then install chromium dnf install -y -q
  elif command -v pacman >/dev/null; then install chromium pacman -S --noconfirm
  fi
fi

echo "The browser tests need Chromium. Downloading Playwright's own, about 110 MB, into its folder of your account."
exec .venv/bin/python -m playwright install chromium --only-shell
