package dev.tidings.job.transport.stomp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResultProvider;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.stomp.LastStompContentSubframe;
import io.netty.handler.codec.stomp.StompHeadersSubframe;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;

/**
 * Bounds what comes before the content of a frame. The decoder bounds a line of it, and not how
 * many there are: it keeps them all, and reads them anew with every packet. So does this bound what
 * is not even a line, such as line ends without end.
 */
final class FrameBounds extends ChannelInboundHandlerAdapter {

    static final int LARGEST_HEAD = 16_384;
    static final int LARGEST_CONTENT = 262_144;

    private boolean inContent;
    private int headBytes;
    private boolean broken;

    private FrameBounds() {}

    /** Puts it around a decoder that is in the pipeline. */
    static void around(ChannelPipeline pipeline, String decoder) {
        FrameBounds bounds = new FrameBounds();
        pipeline.addBefore(decoder, "stomp-bounds", bounds);
        pipeline.addAfter(decoder, "stomp-progress", bounds.new Progress());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (broken) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        headBytes += bytes instanceof ByteBuf buffer && !inContent ? buffer.readableBytes() : 0;
        context.fireChannelRead(bytes);
        if (!broken && !inContent && headBytes > LARGEST_HEAD) {
            broken = true;
            context.fireExceptionCaught(
                    new TooLongFrameException(
                            "the broker sends more than " + LARGEST_HEAD + " bytes of headers"));
        }
    }

    /** Behind the decoder: sees how far frames have come. */
    private final class Progress extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof DecoderResultProvider read && read.decoderResult().isFailure()) {
                fail(context, part, read.decoderResult().cause());
                return;
            }
            if (part instanceof StompHeadersSubframe) {
                inContent = true;
            }
            if (part instanceof LastStompContentSubframe) {
                inContent = false;
                headBytes = 0;
            }
            context.fireChannelRead(part);
        }

        /** The decoder would go on, and throw away whatever comes. */
        private void fail(ChannelHandlerContext context, Object part, Throwable cause) {
            ReferenceCountUtil.release(part);
            if (!broken) {
                broken = true;
                context.fireExceptionCaught(
                        cause instanceof TooLongFrameException
                                ? cause
                                : new IOException("the other side does not speak STOMP"));
            }
        }
    }
}
