"""Switches the loopback interface on, which is off in a new network."""

import fcntl
import socket
import struct

SIOCSIFFLAGS = 0x8914
UP_LOOPBACK_RUNNING = 0x1 | 0x8 | 0x40

with socket.socket() as any_socket:
    fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", UP_LOOPBACK_RUNNING))
