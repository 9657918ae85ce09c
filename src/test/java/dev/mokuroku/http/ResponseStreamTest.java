package dev.mokuroku.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A response of any size at the pace of its reader.
class ResponseStreamTest {
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private final RecordedResponse reader = new RecordedResponse();

    @ParameterizedTest
    @ValueSource(longs = {551, 552, 553})
    void bytesArriveWholeAndInOrderHoweverTheyAreWritten(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] content = new byte[random.nextInt(6 * ResponseStream.PIECE)];
        random.nextBytes(content);
        reader.takesAtOnce();
        try (ResponseStream stream = stream(AMPLE)) {
            int at = 0;
            while (at < content.length) {
                int count = Math.min(content.length - at, random.nextInt(2 * ResponseStream.PIECE));
                if (count == 1 || random.nextInt(5) == 0) {
                    stream.write(content[at++]);
                } else {
                    stream.write(content, at, count);
                    at += count;
                }
            }
        }
        assertThat(reader.content()).as("seed %d", seed).isEqualTo(content);
        assertThat(reader.isEnded()).isTrue();
    }

    @Test
    void smallResponseGoesOutWithItsLength() throws IOException {
        try (ResponseStream stream = stream(AMPLE)) {
            stream.write(new byte[ResponseStream.PIECE]);
        }
        assertThat(reader.isChunked()).isFalse();
        assertThat(reader.content()).hasSize(ResponseStream.PIECE);
    }

    @Test
    void largeResponseGoesOutInChunks() throws IOException {
        reader.takesAtOnce();
        try (ResponseStream stream = stream(AMPLE)) {
            stream.write(new byte[ResponseStream.PIECE + 1]);
        }
        assertThat(reader.isChunked()).isTrue();
        assertThat(reader.content()).hasSize(ResponseStream.PIECE + 1);
    }

    /// A slow reader keeps three pieces in memory, whatever the size of the response.
    @Test
    void readerThatTakesNothingIsDisconnectedAndKeepsThreePieces() {
        ResponseStream stream = stream(Duration.ofNanos(1));
        assertThatThrownBy(() -> stream.write(new byte[100 * ResponseStream.PIECE]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone");
        assertThat(reader.isDisconnected()).isTrue();
        assertThat(reader.pieces()).isLessThanOrEqualTo(3);
        assertThat(stream.isBroken()).isTrue();
    }

    @Test
    void readerThatGoesAwayEndsTheWriting() {
        reader.failsToTake();
        ResponseStream stream = stream(AMPLE);
        assertThatThrownBy(() -> stream.write(new byte[100 * ResponseStream.PIECE]))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("Connection reset");
        assertThat(reader.pieces()).isLessThanOrEqualTo(3);
    }

    @Test
    void closingAfterTheReaderIsGoneSendsNothing() throws IOException {
        ResponseStream stream = stream(AMPLE);
        stream.write(7);
        reader.close();
        stream.close();
        assertThat(reader.content()).isEmpty();
    }

    @Test
    void serverThatStopsEndsTheWriting() {
        ResponseStream stream = stream(AMPLE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> stream.write(new byte[100 * ResponseStream.PIECE]))
                .isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).as("the interruption is kept").isTrue();
    }

    private ResponseStream stream(Duration timeout) {
        return new ResponseStream(reader.response(), reader.connection(), timeout);
    }
}
