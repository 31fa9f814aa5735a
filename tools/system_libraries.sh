#!/usr/bin/env bash
# What Qt's window needs of the system on Debian and Ubuntu; with "tests" also the screen, window manager, mouse and fonts
# that the tests of the window use, a software GPU, and the programs that results are held against. Installs what is missing if it may,
# and otherwise says what to install.
set -euo pipefail
packages=(libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0
  libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0
  libxkbcommon0)
if [ "${1:-}" = tests ]; then
  packages+=(appstream darktable desktop-file-utils faketime fonts-dejavu-core fonts-wqy-microhei imagemagick libavif-bin libheif-examples
    libimage-exiftool-perl libjpeg-turbo-progs libjxl-tools libopenjp2-tools mesa-vulkan-drivers openbox squashfs-tools strace
    xdotool xvfb)
fi
command -v dpkg-query >/dev/null || exit 0 # another system; its desktop has these libraries
missing=()
for package in "${packages[@]}"; do
  # Newer releases call some of them by another name (libglib2.0-0t64), which they also provide.
  dpkg-query -W -f '${Package} ${Provides} ${Status}\n' "$package*" 2>/dev/null |
    grep -E "(^| )$package(t64)?( |,|$).* installed$" >/dev/null || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ]; then
  echo "Please install: sudo apt-get install ${missing[*]}" >&2
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=120 update -qq
apt-get -o DPkg::Lock::Timeout=120 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
