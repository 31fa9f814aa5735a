#!/usr/bin/env bash
# Installs the package in a bare Debian, runs the self-test there as a plain user, removes it, and says what is left:
#   sudo packaging/linux/try_deb.sh dist/redgui_*.deb [SUITE] [MIRROR]
# Needs debootstrap. Everything happens in a folder that is removed at the end; REDGUI_BASE names a bare system to copy instead.
set -euo pipefail
package=$(realpath "$1")
suite=${2:-bookworm}
mirror=${3:-http://deb.debian.org/debian}
root=$(mktemp -d)
clean() {
  umount "$root/proc" "$root/dev/shm" 2>/dev/null || true
  rm -rf --one-file-system "$root"
}
trap clean EXIT

if [ -n "${REDGUI_BASE:-}" ]; then
  cp -a "$REDGUI_BASE/." "$root"
else
  debootstrap --variant=minbase "$suite" "$root" "$mirror" >/dev/null
fi
chmod 755 "$root"
cp /etc/resolv.conf "$root/etc/"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
# Everything but what apt and dpkg note down for themselves, and caches that others rebuild.
files() {
  (cd "$root" && find . \( -path ./proc -o -path ./dev -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/cache \
    -o -path ./var/log -o -path ./tmp \) -prune -o -print | sort)
}

inside useradd --create-home somebody
inside apt-get update -qq
# What it depends on comes first, so that only its own traces are seen.
needs=$(dpkg-deb --field "$package" Depends | sed 's/([^)]*)//g; s/,/ /g')
# shellcheck disable=SC2086 # several packages
inside apt-get install -y -qq --no-install-recommends $needs >/dev/null
files >"$root/tmp/before"

cp "$package" "$root/tmp/redgui.deb"
inside apt-get install -y -qq --no-install-recommends /tmp/redgui.deb >/dev/null
echo "installed: $(inside dpkg-query -W redgui), $(du -sm "$root/usr/lib/redgui" | cut -f1) MB in /usr/lib/redgui"
if inside which python3 >/dev/null; then echo "there is a Python in this system; that proves less" >&2; fi
for program in redgui redgui-cli; do
  inside su somebody -c "cd && $program --self-test"
done
inside su somebody -c "cd && redgui-cli restore /usr/lib/redgui/_internal/resources/sample.jpg -o restored.png && rm restored.png"

inside apt-get purge -y -qq redgui >/dev/null
files >"$root/tmp/after"
if traces=$(diff "$root/tmp/before" "$root/tmp/after" | grep -v '/home/somebody/' | grep '^[<>]'); then
  echo "left behind:"
  echo "$traces"
  exit 1
fi
echo "removed without a trace; the user's own files: $(cd "$root/home/somebody" && find . -type f -newer "$root/tmp/before" | tr '\n' ' ')"
