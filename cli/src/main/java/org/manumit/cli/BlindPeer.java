package org.manumit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The partner, as the asking side sees it: one session over HTTP. Confined to one thread. */
final class BlindPeer implements BlindExchange {

    private static final Duration AGAIN = Duration.ofMillis(500);

    private final URI address;
    private final Duration patience;
    private final HttpClient http;
    private final BlindSession session;

    private BlindPeer(URI address, BlindCode code, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
        BlindHandshake handshake = new BlindHandshake(code);
        byte[] answered = greet(handshake.ask());
        if (!handshake.isAnswerToMine(answered)) {
            throw new CommandFailure("whoever listens at %s does not hold your code".formatted(address));
        }
        this.session = handshake.session(answered, true);
    }

    /**
     * Greets the partner, again and again while nobody listens there.
     *
     * @throws CommandFailure if nobody came, or it holds another code
     */
    static BlindPeer connect(URI address, BlindCode code, Duration patience) {
        return new BlindPeer(address, code, patience);
    }

    private byte[] greet(byte[] hello) {
        long began = System.nanoTime();
        while (true) {
            try {
                return post(BlindHttp.HELLO, hello);
            } catch (ConnectException absent) {
                if (System.nanoTime() - began > patience.toNanos()) {
                    throw new CommandFailure(
                            "nobody listened at %s within %,d s".formatted(address, patience.toSeconds()), absent);
                }
                pause();
            } catch (IOException failed) {
                throw broken(failed);
            }
        }
    }

    private static void pause() {
        Pause.of(AGAIN.toMillis(), "stopped while waiting for the partner");
    }

    BlindSecrets secrets() {
        return new BlindSecrets(session);
    }

    @Override
    public byte[] ask(byte[] message) {
        try {
            byte[] answer = session.open(post(BlindHttp.MESSAGE, session.seal(message)))
                    .filter(opened -> opened.length > 0)
                    .orElseThrow(() -> new CommandFailure("an answer was changed or repeated on its way"));
            return switch (answer[0]) {
                case BlindHttp.ANSWERED -> BlindHttp.behindFirst(answer);
                case BlindHttp.REFUSED -> throw refused(answer);
                default -> throw new CommandFailure("the partner broke the session off");
            };
        } catch (IOException failed) {
            throw broken(failed);
        }
    }

    private static CommandFailure refused(byte[] answer) {
        String why = BlindSide.shown(new String(BlindHttp.behindFirst(answer), StandardCharsets.US_ASCII));
        return new CommandFailure(
                switch (why) {
                    case BlindQuota.QUOTA_EXCEEDED ->
                        "the partner refused: you bring more persons than its quota for 24 hours leaves";
                    case BlindAnswering.NO_COMMON_COLUMNS ->
                        "the partner refused: the two files have no columns that say the same; tell roles with --role";
                    default -> "the partner refused: " + why;
                });
    }

    private CommandFailure broken(IOException failed) {
        return failed instanceof HttpTimeoutException
                ? new CommandFailure("the partner did not answer within %,d s".formatted(patience.toSeconds()), failed)
                : new CommandFailure("the connection with %s broke off".formatted(address), failed);
    }

    private byte[] post(String path, byte[] body) throws IOException {
        try {
            HttpResponse<InputStream> response = http.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .timeout(patience)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] answer = BlindHttp.read(in);
                if (response.statusCode() != BlindHttp.OK) {
                    throw new CommandFailure(
                            switch (response.statusCode()) {
                                case BlindHttp.WRONG_CODE ->
                                    "the partner at %s holds another code: give both sides a copy of one file"
                                            .formatted(address);
                                case BlindHttp.BUSY -> "the partner at %s talks with somebody else".formatted(address);
                                case BlindHttp.NOT_NEXT -> "the partner did not recognise a message as yours";
                                default ->
                                    "no partner for blind matching answers at %s (status %d)"
                                            .formatted(address, response.statusCode());
                            });
                }
                return answer;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("stopped while waiting for the partner", stopped);
        }
    }
}
