#!/bin/sh
# Runs a command on a screen of its own (Xvfb), so that tests see a real window everywhere.
set -eu
exec xvfb-run -a -s "-screen 0 1600x1000x24" "$@"
