package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes over the wire is hostile until it opens. */
class BlindListenerTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    private static Path folder = Path.of("");

    private final BlindCode code = BlindCode.of(new byte[32]);
    private BlindListener listener;
    private BlindDesk asking;

    BlindListenerTest() throws IOException {
        BlindDesk answering = BlindDesk.two(folder, 300).get(0);
        asking = BlindDesk.two(folder, 300).get(1);
        listener = new BlindListener(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                code,
                (secrets, random) -> new BlindAnswering(answering.side(), secrets, BlindDesk.OPEN_GATE, random));
    }

    @BeforeEach
    void nobodyWasTurnedAway() {
        assertThat(listener.turnedAway()).isZero();
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void strangersAreTurnedAwayAndThePartnerIsAnsweredAllTheSame() throws Exception {
        byte[] played = new BlindHandshake(code).ask();
        assertThat(post(BlindHttp.MESSAGE, new byte[100])).isEqualTo(BlindHttp.NOT_NEXT);
        assertThat(post(BlindHttp.HELLO, new byte[10])).isEqualTo(BlindHttp.BAD_REQUEST);
        assertThat(post(BlindHttp.HELLO, new byte[BlindHandshake.HELLO])).isEqualTo(BlindHttp.WRONG_CODE);
        assertThat(post(BlindHttp.HELLO, new byte[2_000_000])).isIn(BlindHttp.TOO_LARGE, -1);
        assertThat(post(BlindHttp.HELLO, played)).isEqualTo(BlindHttp.OK);
        assertThat(post(BlindHttp.MESSAGE, new byte[100])).isEqualTo(BlindHttp.NOT_NEXT);

        BlindPeer peer = BlindPeer.connect(address(), code, Duration.ofSeconds(60));
        int[] messages = {0};
        BlindOutcome ofAsking = new BlindAsking(
                        asking.side(),
                        message -> {
                            if (messages[0]++ == 1) {
                                assertThat(postQuietly(BlindHttp.MESSAGE, new byte[100]))
                                        .isEqualTo(BlindHttp.NOT_NEXT);
                                assertThat(postQuietly(BlindHttp.HELLO, played)).isEqualTo(BlindHttp.BUSY);
                            }
                            return peer.ask(message);
                        },
                        peer.secrets(),
                        BlindDesk.OPEN_GATE,
                        new SecureRandom())
                .run();

        BlindOutcome ofAnswering = listener.await(Duration.ofSeconds(60));
        assertThat(ofAsking.matches()).hasSizeGreaterThan(20);
        assertThat(ofAnswering.matches().stream().map(BlindOutcome.Match::shownReference))
                .containsExactlyInAnyOrderElementsOf(ofAsking.matches().stream()
                        .map(BlindOutcome.Match::shownReference)
                        .toList());
        assertThat(ofAnswering.partner()).isEqualTo("Desk b");
    }

    @Test
    void aLengthThatLiesTakesNoMemoryAndEndsNothing() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            OutputStream out = socket.getOutputStream();
            out.write("POST /blind/hello HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000000000\r\n\r\nabc"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(postQuietly(BlindHttp.HELLO, new byte[10])).isEqualTo(BlindHttp.BAD_REQUEST);
        }
    }

    @Test
    void anotherCodeIsExplained() {
        byte[] other = new byte[32];
        other[5] = 1;

        assertThatThrownBy(() -> BlindPeer.connect(address(), BlindCode.of(other), SHORT))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("holds another code");
    }

    @Test
    void aPartnerThatDoesNotComeOrFallsSilentIsNotWaitedForForEver() {
        assertThatThrownBy(() -> listener.await(SHORT))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no partner came within 1 s");
        BlindPeer peer = BlindPeer.connect(address(), code, Duration.ofSeconds(60));
        byte[] greeting = BlindMessage.greeting(asking.side());
        peer.ask(BlindMessage.OPEN.with(greeting.length).put(greeting).array());
        assertThatThrownBy(() -> listener.await(SHORT))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("fell silent");
    }

    @Test
    void aPartnerThatBreaksTheProtocolIsLeft() {
        BlindPeer peer = BlindPeer.connect(address(), code, Duration.ofSeconds(60));

        assertThatThrownBy(() -> peer.ask(new byte[] {99}))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("broke the session off");
        assertThatThrownBy(() -> listener.await(SHORT)).hasMessageContaining("broke the protocol");
    }

    @Test
    void anAddressThatIsTakenIsSaid() {
        assertThatThrownBy(() -> new BlindListener(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.port()),
                                code,
                                (secrets, random) -> asking.answering())
                        .close())
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("cannot be listened on");
    }

    @Test
    void nobodyAtTheAddressIsSaid() {
        int port = listener.port();
        listener.close();

        assertThatThrownBy(() -> BlindPeer.connect(URI.create("http://127.0.0.1:" + port), code, SHORT))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("nobody listened at");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    private int postQuietly(String path, byte[] body) {
        try {
            return post(path, body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -2;
        }
    }

    /** The status, or -1 if the connection was cut. */
    private int post(String path, byte[] body) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address().resolve(path))
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException cut) {
            return -1;
        }
    }
}
