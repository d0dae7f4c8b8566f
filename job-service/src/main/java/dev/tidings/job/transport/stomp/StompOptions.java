package dev.tidings.job.transport.stomp;

import java.time.Duration;

/**
 * How connections are kept.
 *
 * @param connections at most, of one pool
 * @param connectTimeout from resolving a name to being logged in, with one broker
 * @param receiptTimeout how long a receipt is waited for
 * @param heartBeat how often either side shows that it is there
 */
record StompOptions(
        int connections, Duration connectTimeout, Duration receiptTimeout, Duration heartBeat) {}
