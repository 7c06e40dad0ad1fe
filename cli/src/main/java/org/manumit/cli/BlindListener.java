package org.manumit.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Waits for one partner over HTTP and answers it. Everything that comes is hostile until it opens under the session's keys:
 * a stranger can neither read nor end a session, since what does not open is turned away and changes nothing. A hello that is
 * played back begins a session that nobody can speak in; the partner's own takes its place. Thread-safe.
 */
final class BlindListener implements AutoCloseable {

    private static final int THREADS = 4;

    private final BlindCode code;
    private final BiFunction<BlindSecrets, SecureRandom, BlindAnswering> answering;
    private final SecureRandom random = new SecureRandom();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "blind-listener");
        thread.setDaemon(true);
        return thread;
    });
    private final CompletableFuture<BlindOutcome> outcome = new CompletableFuture<>();
    private @Nullable BlindSession session;
    private @Nullable BlindAnswering partner;
    private boolean spoken;
    private long lastHeard = System.nanoTime();
    private int turnedAway;

    /**
     * Begins to listen.
     *
     * @throws CommandFailure if the address is taken
     */
    BlindListener(
            InetSocketAddress address,
            BlindCode code,
            BiFunction<BlindSecrets, SecureRandom, BlindAnswering> answering) {
        this.code = code;
        this.answering = answering;
        try {
            server = HttpServer.create(address, THREADS);
        } catch (BindException taken) {
            throw new CommandFailure(
                    "port %d cannot be listened on; is something else using it?".formatted(address.getPort()), taken);
        } catch (IOException failed) {
            throw new CommandFailure("cannot listen on port %d".formatted(address.getPort()), failed);
        }
        server.createContext(BlindHttp.HELLO, exchange -> handle(exchange, this::hello));
        server.createContext(BlindHttp.MESSAGE, exchange -> handle(exchange, this::message));
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How often somebody was turned away. */
    synchronized int turnedAway() {
        return turnedAway;
    }

    /**
     * Waits until the partner is done.
     *
     * @param patience how long nothing may be heard
     * @throws CommandFailure if nobody came, or the partner was refused, broke the protocol or fell silent
     */
    BlindOutcome await(Duration patience) throws InterruptedException {
        while (true) {
            try {
                return outcome.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                synchronized (this) {
                    if (System.nanoTime() - lastHeard > patience.toNanos()) {
                        throw new CommandFailure(
                                spoken
                                        ? "the partner fell silent for %,d s".formatted(patience.toSeconds())
                                        : "no partner came within %,d s".formatted(patience.toSeconds()),
                                notYet);
                    }
                }
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof CommandFailure told
                        ? told
                        : new CommandFailure("the session could not be finished", failed);
            }
        }
    }

    private interface Answerer {
        Reply to(byte[] body);
    }

    private record Reply(int status, byte[] body) {
        static Reply of(int status) {
            return new Reply(status, new byte[0]);
        }
    }

    private void handle(HttpExchange exchange, Answerer answerer) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = exchange.getRequestMethod().equals("POST")
                        ? answerer.to(BlindHttp.read(exchange.getRequestBody()))
                        : Reply.of(BlindHttp.BAD_REQUEST);
            } catch (IOException tooLarge) {
                reply = Reply.of(BlindHttp.TOO_LARGE);
            }
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
        end();
    }

    /** Completes once the last answer is on its way. */
    private synchronized void end() {
        if (partner != null && partner.ended()) {
            outcome.complete(partner.outcome());
        }
    }

    private synchronized Reply hello(byte[] body) {
        BlindHandshake handshake = new BlindHandshake(code);
        if (!handshake.isFromPartner(body)) {
            turnedAway++;
            return Reply.of(body.length == BlindHandshake.HELLO ? BlindHttp.WRONG_CODE : BlindHttp.BAD_REQUEST);
        }
        if (spoken) {
            turnedAway++;
            return Reply.of(BlindHttp.BUSY);
        }
        try {
            BlindSession fresh = handshake.session(body, false);
            session = fresh;
            partner = answering.apply(new BlindSecrets(fresh), random);
            return new Reply(BlindHttp.OK, handshake.answer(body));
        } catch (CommandFailure weak) {
            turnedAway++;
            return Reply.of(BlindHttp.BAD_REQUEST);
        }
    }

    private synchronized Reply message(byte[] body) {
        if (session == null || partner == null || outcome.isDone()) {
            turnedAway++;
            return Reply.of(BlindHttp.NOT_NEXT);
        }
        Optional<byte[]> opened = session.open(body);
        if (opened.isEmpty()) {
            turnedAway++;
            return Reply.of(BlindHttp.NOT_NEXT);
        }
        spoken = true;
        byte[] answer = answer(partner, opened.get());
        lastHeard = System.nanoTime();
        return new Reply(BlindHttp.OK, session.seal(answer));
    }

    private byte[] answer(BlindAnswering to, byte[] message) {
        try {
            return BlindHttp.begun(BlindHttp.ANSWERED, to.answer(message));
        } catch (BlindGate.Refused refused) {
            String why = String.valueOf(refused.getMessage());
            outcome.completeExceptionally(new CommandFailure("the partner was refused: " + why, refused));
            return BlindHttp.begun(BlindHttp.REFUSED, why.getBytes(StandardCharsets.US_ASCII));
        } catch (BlindMessage.Malformed broken) {
            outcome.completeExceptionally(
                    new CommandFailure("the partner broke the protocol: " + broken.getMessage(), broken));
        } catch (RuntimeException failed) {
            outcome.completeExceptionally(failed);
        }
        return BlindHttp.begun(BlindHttp.BROKEN, new byte[0]);
    }

    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
    }
}
