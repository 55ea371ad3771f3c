# shellcheck shell=bash disable=SC2034
# Shared by the scripts of this folder: `source "$(dirname "$0")/lib.sh"`.
# Leaves the working folder at the root of the project and defines a few short helpers.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROOT=$PWD

# The Node that package.json asks for; the system's own may be too old for the browser driver.
NODE=$ROOT/node_modules/.bin/node

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# Is there a file of this pattern below this folder? `has lessons '*.json'`
has() { [ -n "$(find "$1" -name "$2" -print -quit 2>/dev/null)" ]; }

# Configures a preset once and builds the targets asked for (all of them when none is named).
build_preset() {
    local preset=$1 log
    shift
    mkdir -p build
    log=build/$preset.log
    (
        flock 8 2>/dev/null || true  # two builds at once would write the same files
        if [ ! -f "build/$preset/build.ninja" ]; then
            cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
        fi
        cmake --build "build/$preset" ${1:+--target "$@"} >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
    ) 8>"build/$preset.lock"
}
