"""Whom a cluster's scheduler may be reached by: whoever reaches one without certificates runs programs with it."""

import ipaddress
import socket

from redgui.errors import OpenClusterError
from redgui.messages import Sentence

_ENCRYPTED = ("tls", "wss", "inproc")


def is_open(address: str) -> bool:
    """Whether a scheduler's address, such as tcp://10.0.0.1:8786, is one that asks for no certificate."""
    return address.partition("://")[0] not in _ENCRYPTED


def check_private(address: str) -> None:
    """See that a scheduler without certificates lies in a private network, or on this computer.

    A name is looked up. One that cannot be is left to who connects, and says so.

    Raises:
        OpenClusterError: it can be reached from anywhere.
    """
    if not is_open(address):
        return
    host = _host(address)
    if not all(_is_private(found) for found in _look_up(host)):
        raise OpenClusterError(
            Sentence(
                "{address} is no address of a private network, and whoever reaches a Dask scheduler without"
                " certificates can run programs on its workers, where your photos are in reach; give it certificates,"
                " or keep it in a private network.",
                address=address,
            )
        )


def _host(address: str) -> str:
    """Of "tcp://[::1]:8786", "10.0.0.1:8786" or "name"."""
    place = address.rpartition("://")[2]
    if place.startswith("["):
        return place[1:].partition("]")[0]
    return place.rpartition(":")[0] if place.count(":") == 1 else place


def _look_up(host: str) -> list[str]:
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        return []


def _is_private(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])  # without the interface of fe80::1%eth0
    return found.is_private or found.is_loopback or found.is_link_local
