package dev.mokuroku.http;

import dev.mokuroku.quarkus.VertxInternals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// Guards every connection that is accepted, and the memory that all of them together keep for clients that do not
/// take their responses. Any thread may call.
@ApplicationScoped
class ConnectionGuards {
    private static final Logger LOG = Logger.getLogger(ConnectionGuards.class);
    private static final String NAME = "mokuroku-guard";
    /// Of the memory that Netty may take for buffers, which is as large as the heap unless it is configured.
    private static final int SHARE = 4;

    private final Vertx vertx;
    private final HttpConfig config;
    private final long maxWaitingBytes;
    private final Map<EndedConnection, Counter> ended = new EnumMap<>(EndedConnection.class);
    private final Set<ConnectionGuard> unwritable = ConcurrentHashMap.newKeySet();
    private final AtomicLong waitingBytes = new AtomicLong();
    private volatile boolean installed;

    @Inject
    ConnectionGuards(Vertx vertx, HttpConfig config, MeterRegistry meters) {
        this(vertx, config, meters, PlatformDependent.maxDirectMemory() / SHARE);
    }

    ConnectionGuards(Vertx vertx, HttpConfig config, MeterRegistry meters, long maxWaitingBytes) {
        this.vertx = vertx;
        this.config = config;
        this.maxWaitingBytes = maxWaitingBytes;
        meters.gauge("mokuroku.http.waiting.bytes", waitingBytes);
        for (EndedConnection reason : EndedConnection.values()) {
            ended.put(reason, meters.counter("mokuroku.http.connections.ended", "reason", reason.tag()));
        }
    }

    void guard(@ObservesAsync HttpServerStart start) {
        guardServers();
    }

    void guard(@ObservesAsync HttpsServerStart start) {
        guardServers();
    }

    /// Connections that were accepted before are not guarded.
    boolean areInstalled() {
        return installed;
    }

    /// Vert.x shows nobody the connections that it accepts before their first request has arrived. Netty shows
    /// them to a handler of the channel that accepts them.
    private void guardServers() {
        for (EventExecutor executor : VertxInternals.acceptors(vertx)) {
            SingleThreadEventLoop loop = (SingleThreadEventLoop) executor;
            loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(this::guardServer));
        }
    }

    private void guardServer(Channel channel) {
        if (channel instanceof ServerChannel && channel.pipeline().get(NAME) == null) {
            channel.pipeline().addFirst(NAME, new Accepting());
            installed = true;
        }
    }

    void add(ConnectionGuard guard, long bytes) {
        unwritable.add(guard);
        long before = guard.waitingBytes().getAndSet(bytes);
        if (waitingBytes.addAndGet(bytes - before) > maxWaitingBytes) {
            endLongestUnwritable();
        }
    }

    void remove(ConnectionGuard guard) {
        unwritable.remove(guard);
        waitingBytes.addAndGet(-guard.waitingBytes().getAndSet(0));
    }

    /// Who took nothing for the longest time goes first.
    private void endLongestUnwritable() {
        while (waitingBytes.get() > maxWaitingBytes) {
            Optional<ConnectionGuard> victim =
                    unwritable.stream().min(Comparator.comparingLong(ConnectionGuard::unwritableSince));
            if (victim.isEmpty()) {
                return;
            }
            remove(victim.get());
            victim.get().end(EndedConnection.MEMORY);
        }
    }

    void count(EndedConnection reason) {
        LOG.debugf("Ended a connection: %s", reason);
        Objects.requireNonNull(ended.get(reason)).increment();
    }

    /// A handler of the channel that accepts connections.
    @ChannelHandler.Sharable
    private final class Accepting extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel channel) {
                channel.pipeline()
                        .addLast(NAME, new ConnectionGuard(channel, config, ConnectionGuards.this, System::nanoTime));
            }
            context.fireChannelRead(accepted);
        }
    }
}
