package dev.mokuroku.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionGuardTest {
    private static final int MEGABYTE = 1_024 * 1_024;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Vertx vertx;
    private long now = 1;
    private ConnectionGuards guards;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        guards = new ConnectionGuards(vertx, new Limits(), meters, 10 * MEGABYTE);
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    private record Limits() implements HttpConfig {
        @Override
        public Duration headerTimeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration bodyTimeout() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Duration writeTimeout() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int maxStreams() {
            return 1;
        }

        @Override
        public Duration streamWait() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Optional<Set<String>> allowedHosts() {
            return Optional.empty();
        }
    }

    @Test
    void endsHalfHeaders() {
        EmbeddedChannel connection = connection();
        receive(connection, "GET /api/catalog/entities HTTP/1.1\r\nHost: loc");
        pass(connection, Duration.ofSeconds(19));
        receive(connection, "alhost\r\n");
        assertThat(connection.isOpen()).isTrue();
        pass(connection, Duration.ofSeconds(2));
        assertThat(connection.isOpen()).isFalse();
        assertThat(ended("header-timeout")).isOne();
    }

    @Test
    void endsAConnectionWithoutARequest() {
        EmbeddedChannel connection = connection();
        pass(connection, Duration.ofSeconds(21));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void endsHalfABody() {
        EmbeddedChannel connection = connection();
        receive(connection, "POST /graphql HTTP/1.1\r\nContent-Length: 10\r\n\r\n12345");
        pass(connection, Duration.ofSeconds(60));
        receive(connection, "6");
        pass(connection, Duration.ofSeconds(59));
        assertThat(connection.isOpen()).isTrue();
        pass(connection, Duration.ofSeconds(2));
        assertThat(connection.isOpen()).isFalse();
        assertThat(ended("body-timeout")).isOne();
    }

    @Test
    void leavesWholeRequestsAloneHoweverLongTheirAnswerTakes() {
        EmbeddedChannel connection = connection();
        for (int i = 0; i < 3; i++) {
            receive(connection, "POST /graphql HTTP/1.1\r\nContent-Length: 10\r\n\r\n1234567890");
            pass(connection, Duration.ofMinutes(10));
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void leavesOtherProtocolsAlone() {
        EmbeddedChannel connection = connection();
        receive(connection, "GET /graphql HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
        connection.pipeline().remove("httpDecoder");
        receive(connection, "half a frame");
        pass(connection, Duration.ofMinutes(10));
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void endsAConnectionThatTakesNothing() {
        EmbeddedChannel connection = connection();
        stall(connection);
        send(connection, MEGABYTE);
        pass(connection, Duration.ofSeconds(59));
        assertThat(connection.isOpen()).isTrue();
        pass(connection, Duration.ofSeconds(17));
        assertThat(connection.isOpen()).isFalse();
        assertThat(ended("write-timeout")).isOne();
        assertThat(meters.get("mokuroku.http.waiting.bytes").gauge().value()).isZero();
    }

    @Test
    void endsWhoeverTookNothingForLongestWhereMemoryIsShort() {
        EmbeddedChannel first = connection();
        stall(first);
        send(first, 6 * MEGABYTE);
        EmbeddedChannel second = connection();
        stall(second);
        send(second, 3 * MEGABYTE);
        assertThat(first.isOpen()).isTrue();
        EmbeddedChannel third = connection();
        stall(third);
        send(third, 3 * MEGABYTE);
        assertThat(first.isOpen()).isFalse();
        assertThat(second.isOpen()).isTrue();
        assertThat(third.isOpen()).isTrue();
        assertThat(ended("memory")).isOne();
    }

    /// As Vert.x sets one up: the guard is first.
    private EmbeddedChannel connection() {
        EmbeddedChannel connection = new EmbeddedChannel(false, false);
        connection.freezeTime();
        connection.pipeline().addLast(new ConnectionGuard(connection, new Limits(), guards, () -> now));
        connection.pipeline().addLast("httpDecoder", new HttpRequestDecoder());
        connection.pipeline().addLast("handler", new ChannelInboundHandlerAdapter());
        try {
            connection.register();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        return connection;
    }

    /// The client asks, and takes nothing from here on.
    private void stall(EmbeddedChannel connection) {
        receive(connection, "GET / HTTP/1.1\r\n\r\n");
        pass(connection, Duration.ofSeconds(1));
        connection.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void flush(ChannelHandlerContext context) {
                // What is written stays.
            }
        });
    }

    private static void receive(EmbeddedChannel connection, String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    }

    private static void send(EmbeddedChannel connection, int bytes) {
        var _ = connection.pipeline().writeAndFlush(Unpooled.wrappedBuffer(new byte[bytes]));
        connection.runPendingTasks();
    }

    private void pass(EmbeddedChannel connection, Duration time) {
        now += time.toNanos();
        connection.advanceTimeBy(time.toNanos(), TimeUnit.NANOSECONDS);
        connection.runScheduledPendingTasks();
        connection.runPendingTasks();
    }

    private double ended(String reason) {
        return meters.get("mokuroku.http.connections.ended")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
