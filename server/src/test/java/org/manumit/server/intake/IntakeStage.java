package org.manumit.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.manumit.server.harness.Client;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Stage;
import tools.jackson.databind.JsonNode;

/** A feed manager with a feed of tips, as a browser or the command line would use them. Confined to its test. */
public final class IntakeStage {

    private static final long PATIENCE_MILLIS = Duration.ofSeconds(60).toMillis();

    public final Stage stage;
    public final int agency;
    public final Stage.TestUser manager;
    public final Client client;

    public IntakeStage(Stage stage) {
        this.stage = stage;
        this.agency = stage.agency("unit-a");
        this.manager = stage.user(agency, Role.FEED_MANAGER);
        this.client = stage.client(manager);
    }

    /** The form of a feed of tips, to be altered by the test. */
    public Map<String, Object> form(String key) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("key", key);
        form.put("name", "Tips " + key);
        form.put("ownerAgencyId", agency);
        form.put("legalBasis", "LB-PUBLIC-TASK");
        form.put("purpose", "investigate-trafficking");
        form.put("marking", "TLP:AMBER");
        form.put("reliability", "B");
        form.put("credibility", 3);
        form.put("retention", "P1Y");
        form.put("kind", "TIP");
        form.put("region", "CO");
        form.put("zone", "America/Bogota");
        form.put("language", "es");
        return form;
    }

    /** Makes a feed with a mapping of the columns id, text, phone, when. */
    public int feed(String key) {
        return feed(form(key), mapping("TIP"));
    }

    public int feed(Map<String, Object> form, Map<String, Object> mapping) {
        Client.Answer made = client.post("/api/intake/feeds", form);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        int id = made.json().path("id").asInt();
        Client.Answer saved = client.put("/api/intake/feeds/" + id + "/mapping", mapping);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return id;
    }

    public static Map<String, Object> mapping(String kind) {
        return Map.of(
                "kind",
                kind,
                "headerRows",
                1,
                "columns",
                List.of(
                        Map.of("column", "id", "role", "ID"),
                        Map.of("column", "text", "role", "TEXT"),
                        Map.of("column", "phone", "role", "PHONE"),
                        Map.of("column", "when", "role", "TIME")));
    }

    public Client.Answer send(String feed, String name, String content) {
        return send(client, feed, name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Client.Answer send(Client sender, String feed, String name, byte[] content) {
        return sender.send(
                "POST", "/api/intake/batches?feed=" + feed + "&name=" + name, "application/octet-stream", content);
    }

    /** Sends a file and waits until its batch has ended. */
    public JsonNode load(String feed, String content) {
        Client.Answer sent = send(feed, "file.csv", content);
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        return await(sent.json().path("id").asLong(), "DONE", "FAILED", "CANCELLED");
    }

    /** Waits until a batch is in one of the states. */
    public JsonNode await(long batch, String... states) {
        long deadline = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        JsonNode seen = client.get("/api/intake/batches/" + batch).json();
        while (System.nanoTime() < deadline) {
            for (String state : states) {
                if (seen.path("state").asString().equals(state)) {
                    return seen;
                }
            }
            LockSupport.parkNanos(20_000_000);
            seen = client.get("/api/intake/batches/" + batch).json();
        }
        throw new AssertionError(
                "batch " + batch + " is still " + seen.path("state").asString());
    }

    public long observations() {
        return stage.insert("SELECT count(*) FROM observation.observation");
    }
}
