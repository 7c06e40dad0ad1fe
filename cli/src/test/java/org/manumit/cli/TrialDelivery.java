package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.manumit.cli.ApiClient.RefusedCall;
import tools.jackson.databind.JsonNode;

/**
 * A file on its way: sent with an idempotency key from a thread of its own, which then asks again and again how far the batch is. What
 * the server had acknowledged when it was struck is remembered. Thread-safe.
 */
final class TrialDelivery {

    /** What a caller may be told while the machine is in trouble. */
    private static final Set<String> CLEAR_REASONS = Set.of("database-away", "storage-full", "storage-failing");

    private final TrialHome home;
    private final TrialFile file;
    private final Set<String> reasons = new ConcurrentSkipListSet<>();
    private final Set<String> refusals = new ConcurrentSkipListSet<>();
    private final Thread thread = new Thread(this::run, "delivery");
    private volatile long batch;
    private volatile long accepted;
    private volatile long quarantined;
    private volatile boolean stopped;

    private TrialDelivery(TrialHome home, TrialFile file) {
        this.home = home;
        this.file = file;
        thread.setDaemon(true);
    }

    static TrialDelivery begin(TrialHome home, TrialFile file) {
        TrialDelivery delivery = new TrialDelivery(home, file);
        delivery.thread.start();
        return delivery;
    }

    private void run() {
        ApiClient api = home.client();
        while (!stopped) {
            try {
                JsonNode seen = batch == 0 ? send(api, file) : api.get("/api/intake/batches/" + batch);
                accepted = Math.max(accepted, seen.path("accepted").asLong());
                quarantined = Math.max(quarantined, seen.path("quarantined").asLong());
                batch = seen.path("id").asLong();
                if (seen.path("problem").isObject()) {
                    reasons.add(seen.path("problem").path("code").asString());
                }
            } catch (RefusedCall refused) {
                refusals.add(refused.code());
                TrialHome.pause(100);
            } catch (CommandFailure gone) {
                TrialHome.pause(100);
            }
            TrialHome.pause(10);
        }
    }

    static JsonNode send(ApiClient api, TrialFile file) {
        return send(api, file, new ByteArrayInputStream(file.content()));
    }

    static JsonNode send(ApiClient api, TrialFile file, InputStream body) {
        return api.upload(
                "/api/intake/batches?feed=" + file.feed() + "&name=" + file.name(),
                BodyPublishers.ofInputStream(() -> body),
                "key-of-" + file.name());
    }

    /** The batch that the server acknowledged; 0 if it had not yet. */
    long batch() {
        return batch;
    }

    long accepted() {
        return accepted;
    }

    /** Codes of the answers that were no success. */
    Set<String> refusals() {
        return Set.copyOf(refusals);
    }

    /** Codes of the problems that the batch showed on the way. */
    Set<String> reasons() {
        return Set.copyOf(reasons);
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.join(40_000);
    }

    /**
     * Sends the file again as a careful sender would, waits for its end, and holds the server to what it had acknowledged: the same batch,
     * no row fewer, each once.
     */
    JsonNode settle() throws Exception {
        stop();
        long acknowledged = batch;
        JsonNode again = resend();
        if (acknowledged != 0) {
            assertThat(again.path("id").asLong())
                    .as("the batch that was acknowledged")
                    .isEqualTo(acknowledged);
        }
        JsonNode done = home.await(again.path("id").asLong(), "DONE", "FAILED");
        assertThat(done.path("state").asString()).as(String.valueOf(done)).isEqualTo("DONE");
        assertThat(done.path("records").asLong()).isEqualTo(file.rows());
        assertThat(done.path("accepted").asLong()).isEqualTo(file.goodRows()).isGreaterThanOrEqualTo(accepted);
        assertThat(done.path("quarantined").asLong())
                .isEqualTo(file.bad().size())
                .isGreaterThanOrEqualTo(quarantined);
        assertThat(done.path("problem").isNull()).as(String.valueOf(done)).isTrue();
        JsonNode third = resend();
        assertThat(third)
                .as("a further sending changes nothing")
                .isEqualTo(home.client()
                        .get("/api/intake/batches/" + done.path("id").asLong()));
        assertThat(third.path("id")).isEqualTo(done.path("id"));
        assertThat(CLEAR_REASONS).as("what callers were told").containsAll(refusals);
        assertThat(CLEAR_REASONS).as("what the batch said").containsAll(reasons);
        return done;
    }

    private JsonNode resend() {
        JsonNode[] answer = {null};
        home.await("the file is taken", () -> {
            try {
                answer[0] = send(home.client(), file);
                return true;
            } catch (RefusedCall refused) {
                refusals.add(refused.code());
                return false;
            } catch (CommandFailure away) {
                return false;
            }
        });
        return answer[0];
    }

    /** Ids of what waits in quarantine of the batch. */
    static Map<String, Object> open(ApiClient api, long batch) {
        return Map.of(
                "ids",
                api.get("/api/intake/quarantine?batch=" + batch)
                        .path("items")
                        .valueStream()
                        .map(row -> row.path("id").asLong())
                        .toList());
    }
}
