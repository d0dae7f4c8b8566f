package dev.tidings.job.transport.network;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What knows the addresses of names; blocks, and may do so for long. */
@FunctionalInterface
interface NameService {

    /**
     * The addresses of a host, at least one.
     *
     * @throws UnknownHostException when it has none
     */
    InetAddress[] addressesOf(String host) throws UnknownHostException;
}
