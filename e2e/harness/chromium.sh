# To be sourced: sets CHROMIUM to a Chromium of this machine, installing Debian's where it may.
if [ -z "${CHROMIUM:-}" ]; then
  if ! command -v chromium > /dev/null && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-color-emoji > /dev/null
  fi
  CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
fi
if [ -z "$CHROMIUM" ]; then
  echo "Chromium is needed: install it (Debian: apt-get install chromium) or set CHROMIUM to a program" >&2
  exit 1
fi
export CHROMIUM
