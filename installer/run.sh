#!/bin/sh
# Opens Lotse with practice data; without a display it runs the demo.
set -eu
cd "$(dirname "$0")/.."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/lotse --practice
fi
echo "Kein Bildschirm gefunden: Lotse zeigt die Hauptarbeit als „lotse demo“ in build/demo."
rm -rf build/demo
exec .venv/bin/lotse demo --out build/demo
