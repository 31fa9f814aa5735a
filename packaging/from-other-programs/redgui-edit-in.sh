#!/bin/sh
# For programs that hand over a copy and expect it back under the same name, such as "Edit in" of Lightroom:
#   redgui-edit-in.sh COPY [OPTION...]
# The copy is replaced only by a whole result; where redgui fails it stays as it was, and the status is redgui's.
set -eu
copy=$1
shift
folder=$(dirname -- "$copy")
scratch=$(mktemp -d "$folder/.redgui-XXXXXX")
trap 'rm -rf -- "$scratch"' EXIT HUP INT TERM
result=$scratch/$(basename -- "$copy")
"${REDGUI:-redgui}" restore "$copy" -o "$result" "$@"
mv -f -- "$result" "$copy"
