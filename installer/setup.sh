#!/bin/sh
# Sets up Lotse in this folder: system libraries (Debian), then .venv with pinned packages.
# Usage: setup.sh [dev]. Says what it installs; does nothing twice.
set -eu
cd "$(dirname "$0")/.."
use="${1:-run}"
case "$use" in dev) list=installer/requirements-dev.txt; words="run|test" ;; *) list=installer/requirements.txt; words="run" ;; esac

system_packages() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    missing=""
    for name in $(grep -v '^#' installer/system-packages.txt | grep -E " ($words)\$" | cut -d' ' -f1); do
        # Debian 13 renamed some libraries with the suffix t64.
        dpkg-query -W -f='${Status}\n' "$name" "${name}t64" 2>/dev/null | grep -q 'ok installed' || missing="$missing $name"
    done
    [ -n "$missing" ] || return 0
    root=""
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 || { echo "Bitte als Administrator installieren:$missing" >&2; return 0; }
        root="sudo"
    fi
    echo "Installiere Systempakete:$missing"
    $root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

python_packages() {
    python="${PYTHON:-python3}"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Lotse braucht Python 3.11 oder neuer." >&2; exit 1; }
    stamp=".venv/.lotse-$use"
    want="$(cat "$list" pyproject.toml | sha256sum)"
    [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$want" ] && return 0
    echo "Installiere Python-Pakete aus $list nach .venv"
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$list"
    .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
    echo "$want" >"$stamp"
}

system_packages
python_packages
