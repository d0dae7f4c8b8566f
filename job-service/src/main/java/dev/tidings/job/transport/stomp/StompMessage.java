package dev.tidings.job.transport.stomp;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.stomp.DefaultStompFrame;
import io.netty.handler.codec.stomp.StompCommand;
import io.netty.handler.codec.stomp.StompFrame;
import io.netty.handler.codec.stomp.StompHeaders;
import java.util.Map;

/**
 * A message to be sent.
 *
 * @param headers beside those that say where it goes and how long it is
 */
record StompMessage(String destination, Map<String, String> headers, byte[] body) {

    StompMessage {
        headers = Map.copyOf(headers);
    }

    StompFrame frame(String receipt) {
        StompFrame frame = new DefaultStompFrame(StompCommand.SEND, Unpooled.wrappedBuffer(body));
        StompHeaders to = frame.headers();
        to.set(StompHeaders.DESTINATION, destination);
        to.set(StompHeaders.RECEIPT, receipt);
        to.setInt(StompHeaders.CONTENT_LENGTH, body.length);
        headers.forEach(to::set);
        return frame;
    }
}
