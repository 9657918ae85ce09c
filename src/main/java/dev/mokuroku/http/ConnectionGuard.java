package dev.mokuroku.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Ends its connection when half a request arrives, or when the client does not take what is sent to it. The
/// first handler of a connection: it sees the bytes as they come and go. Confined to the connection's event loop,
/// but for [#waitingBytes], [#unwritableSince] and [#end].
///
/// A request that arrives whole in one read costs no timer, and neither does a response that is taken at once.
final class ConnectionGuard extends ChannelDuplexHandler {
    /// What a client must take within the timeout: 1 KB a second.
    private static final long MIN_TAKEN = 60L * 1_024;
    /// A stalled client is found within a quarter more than the timeout.
    private static final int CHECKS_PER_TIMEOUT = 4;
    /// The name that Vert.x gives to the handler that makes requests of bytes.
    private static final String DECODER = "httpDecoder";
    /// The name that Vert.x gives to the last handler, which is there once the protocol is known.
    private static final String CONNECTION = "handler";

    private final Channel channel;
    private final HttpConfig config;
    private final ConnectionGuards guards;
    private final LongSupplier nanos;

    private Phase phase = Phase.HEADERS;
    private boolean decoderFound;
    /// Nanoseconds; 0 where no time is counted for the phase yet.
    private long phaseStart;

    private @Nullable ScheduledFuture<?> requestTimer;

    private final AtomicLong waiting = new AtomicLong();
    private volatile long unwritableSince;
    private long written;
    private long takenAtProgress;
    private long lastProgress;
    private @Nullable ScheduledFuture<?> writeTimer;

    /// How much of a request has arrived.
    private enum Phase {
        NONE,
        HEADERS,
        BODY
    }

    ConnectionGuard(Channel channel, HttpConfig config, ConnectionGuards guards, LongSupplier nanos) {
        this.channel = channel;
        this.config = config;
        this.guards = guards;
        this.nanos = nanos;
    }

    /// What the client has not taken yet, as it was when the connection last became full; 0 where it is not full.
    AtomicLong waitingBytes() {
        return waiting;
    }

    /// Nanoseconds.
    long unwritableSince() {
        return unwritableSince;
    }

    void end(EndedConnection reason) {
        guards.count(reason);
        var _ = channel.close();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        expectRest();
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel(requestTimer);
        cancel(writeTimer);
        guards.remove(this);
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!decoderFound) {
            findDecoder();
        }
        if (phase == Phase.NONE) {
            enter(Phase.HEADERS);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (phase != Phase.NONE) {
            expectRest();
        }
        context.fireChannelReadComplete();
    }

    private void findDecoder() {
        if (channel.pipeline().context(DECODER) != null) {
            channel.pipeline().addAfter(DECODER, null, new RequestProgress());
            decoderFound = true;
        }
    }

    private void enter(Phase next) {
        phase = next;
        phaseStart = 0;
    }

    private void expectRest() {
        if (phaseStart == 0) {
            phaseStart = nanos.getAsLong();
        }
        if (requestTimer == null) {
            requestTimer = schedule(this::checkRequest, timeout());
        }
    }

    private Duration timeout() {
        return phase == Phase.BODY ? config.bodyTimeout() : config.headerTimeout();
    }

    private void checkRequest() {
        requestTimer = null;
        if (phase == Phase.NONE || isOtherProtocol()) {
            return;
        }
        Duration left = timeout().minusNanos(nanos.getAsLong() - phaseStart);
        if (left.isPositive()) {
            requestTimer = schedule(this::checkRequest, left);
        } else {
            end(phase == Phase.BODY ? EndedConnection.BODY_TIMEOUT : EndedConnection.HEADER_TIMEOUT);
        }
    }

    /// Messages of WebSockets and HTTP/2 are no requests of ours. A TLS handshake that does not end is one.
    private boolean isOtherProtocol() {
        return channel.pipeline().context(DECODER) == null && channel.pipeline().context(CONNECTION) != null;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            written += bytes.readableBytes();
        } else if (message instanceof FileRegion file) {
            written += file.count();
        }
        var _ = context.write(message, promise);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (channel.isWritable()) {
            guards.remove(this);
        } else {
            long now = nanos.getAsLong();
            unwritableSince = now;
            guards.add(this, pending());
            if (writeTimer == null) {
                progress(now);
                writeTimer = schedule(this::checkProgress, interval());
            }
        }
        context.fireChannelWritabilityChanged();
    }

    private void checkProgress() {
        writeTimer = null;
        long now = nanos.getAsLong();
        if (taken() - takenAtProgress >= MIN_TAKEN) {
            progress(now);
        }
        if (channel.isWritable()) {
            return;
        }
        if (now - lastProgress >= config.writeTimeout().toNanos()) {
            end(EndedConnection.WRITE_TIMEOUT);
        } else {
            guards.add(this, pending());
            writeTimer = schedule(this::checkProgress, interval());
        }
    }

    private void progress(long now) {
        takenAtProgress = taken();
        lastProgress = now;
    }

    private long taken() {
        return written - pending();
    }

    private long pending() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    private Duration interval() {
        return config.writeTimeout().dividedBy(CHECKS_PER_TIMEOUT);
    }

    private ScheduledFuture<?> schedule(Runnable task, Duration delay) {
        return channel.eventLoop().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void cancel(@Nullable ScheduledFuture<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /// Behind the decoder: sees where headers and bodies end.
    private final class RequestProgress extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof LastHttpContent) {
                enter(Phase.NONE);
            } else if (message instanceof HttpRequest) {
                enter(Phase.BODY);
            }
            context.fireChannelRead(message);
        }
    }
}
