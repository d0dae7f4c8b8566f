package dev.tidings.kit.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Tells how far the answer to a request has got. */
final class AnswerWatch extends ChannelOutboundHandlerAdapter {

    /** Who wants to know. */
    interface Listener {

        /** The client was told to go on, by 100 Continue. */
        void asked();

        void begun();

        void ended();
    }

    private final Listener listener;

    AnswerWatch(Listener listener) {
        this.listener = listener;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        boolean interim = isInterim(message);
        if (interim) {
            listener.asked();
        } else if (message instanceof HttpResponse) {
            listener.begun();
        }
        ctx.write(message, promise);
        if (!interim && message instanceof LastHttpContent) {
            listener.ended();
        }
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
