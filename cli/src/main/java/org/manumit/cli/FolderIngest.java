package org.manumit.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.cli.ApiClient.RefusedCall;
import org.manumit.cli.FeedsFile.FeedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Sends a folder's files to a server and waits until each batch has ended. The next files are on their way while the server
 * works on those before.
 */
final class FolderIngest {

    /** Batches that the server has at a time and that have not ended: what it works on, and what it goes on with. */
    private static final int UNDER_WAY = 4;

    private static final long POLL_MILLIS = 250;

    private final ApiClient api;
    private final PrintWriter out;
    private final boolean acceptProposals;
    private final boolean terminal = System.console() != null;

    /** What came of a folder. */
    record Outcome(long accepted, long duplicates, long quarantined, List<String> failures) {}

    FolderIngest(ApiClient api, PrintWriter out, boolean acceptProposals) {
        this.api = api;
        this.out = out;
        this.acceptProposals = acceptProposals;
    }

    Outcome send(FeedsFile folder) {
        Map<String, Long> feedIds = prepareFeeds(folder);
        markKnownShared(folder.knownShared());
        Sending sending = new Sending();
        for (Path file : folder.files()) {
            Path name = folder.folder().relativize(file);
            Optional<FeedEntry> feed = folder.feedOf(file);
            if (feed.isEmpty()) {
                sending.failed(name, "no feed in " + FeedsFile.NAME + " claims this file, so it was not sent");
                continue;
            }
            sending.awaitAtMost(UNDER_WAY - 1);
            try {
                sending.began(feed.get(), name, sendFile(feed.get(), feedIds, file, name));
            } catch (CommandFailure refused) {
                sending.failed(name, refused.getMessage());
            }
        }
        sending.awaitAtMost(0);
        return sending.outcome();
    }

    /** A file that the server has taken. */
    private record Sent(FeedEntry feed, Path name, long batchId) {}

    /** What is under way and what came of it. */
    private final class Sending {
        private final List<Sent> underWay = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private long accepted;
        private long duplicates;
        private long quarantined;

        void began(FeedEntry feed, Path name, JsonNode batch) {
            underWay.add(new Sent(feed, name, batch.path("id").asLong()));
        }

        void failed(Path name, @Nullable String why) {
            failures.add(name + ": " + why);
        }

        /** Waits until no more than so many are under way, whichever end first: a short file does not wait for a long one. */
        void awaitAtMost(int most) {
            while (underWay.size() > most) {
                boolean oneEnded = underWay.removeIf(this::isOver);
                if (!oneEnded) {
                    pause();
                }
            }
        }

        private boolean isOver(Sent sent) {
            try {
                JsonNode batch = under(sent.feed()).get("/api/intake/batches/" + sent.batchId());
                if (!hasEnded(batch)) {
                    if (sent == underWay.get(0)) {
                        progress(sent.name(), batch);
                    }
                    return false;
                }
                ended(sent.name(), batch);
            } catch (CommandFailure lost) {
                failed(sent.name(), lost.getMessage());
            }
            return true;
        }

        private void ended(Path name, JsonNode batch) {
            accepted += batch.path("accepted").asLong();
            duplicates += batch.path("duplicates").asLong();
            quarantined += batch.path("quarantined").asLong();
            report(name, batch);
            String state = batch.path("state").asString();
            if (!state.equals("DONE")) {
                failed(
                        name,
                        state.toLowerCase(Locale.ROOT) + " "
                                + batch.path("problem").path("detail").asString(""));
            }
        }

        Outcome outcome() {
            return new Outcome(accepted, duplicates, quarantined, failures);
        }
    }

    private Map<String, Long> prepareFeeds(FeedsFile folder) {
        Map<String, Long> agencies = new HashMap<>();
        items(api.get("/api/safeguard/agencies"))
                .forEach(agency -> agencies.put(
                        agency.path("key").asString(), agency.path("id").asLong()));
        Map<String, Long> known = new HashMap<>();
        Set<String> mapped = new HashSet<>();
        for (JsonNode feed : items(api.get("/api/intake/feeds"))) {
            known.put(feed.path("key").asString(), feed.path("id").asLong());
            if (feed.path("mapping").isObject()) {
                mapped.add(feed.path("key").asString());
            }
        }
        for (FeedEntry feed : folder.feeds()) {
            if (!known.containsKey(feed.key())) {
                Long owner = agencies.get(feed.definition().path("owner").asString());
                if (owner == null) {
                    throw new CommandFailure("feed " + feed.key() + ": the owner agency `"
                            + feed.definition().path("owner").asString() + "` is not known to the server; it knows "
                            + agencies.keySet());
                }
                JsonNode made = under(feed).post("/api/intake/feeds", FeedsFile.input(feed.definition(), owner));
                known.put(feed.key(), made.path("id").asLong());
            }
            // A mapping that people saved on the server is theirs; the file's is for a feed that has none.
            if (feed.mapping() != null && !mapped.contains(feed.key())) {
                saveMapping(feed, known.getOrDefault(feed.key(), 0L));
            }
        }
        return known;
    }

    /** Work on a RED feed is work under its inquiry. */
    private ApiClient under(FeedEntry feed) {
        JsonNode inquiry = feed.definition().path("inquiry");
        return api.under(inquiry.isString() ? inquiry.asString() : null);
    }

    private void saveMapping(FeedEntry feed, long feedId) {
        try {
            JsonNode mapping = YAMLMapper.builder().build().readTree(Files.readString(mappingFile(feed)));
            under(feed).put("/api/intake/feeds/" + feedId + "/mapping", mapping);
        } catch (IOException failure) {
            throw new CommandFailure(
                    "the mapping of feed " + feed.key() + " is not readable: " + failure.getMessage(), failure);
        }
    }

    private static Path mappingFile(FeedEntry feed) throws FileNotFoundException {
        Path file = feed.mapping();
        if (file == null) {
            throw new FileNotFoundException("no mapping");
        }
        return file;
    }

    private void markKnownShared(List<JsonNode> shared) {
        if (!shared.isEmpty()) {
            api.post("/api/resolution/known-shared", Map.of("selectors", shared));
        }
    }

    private JsonNode sendFile(FeedEntry feed, Map<String, Long> feedIds, Path file, Path name) {
        String key = feed.key() + ":" + digest(file);
        String path = "/api/intake/batches?feed=" + encode(feed.key()) + "&name=" + encode(name.toString());
        under(feed);
        try {
            return upload(path, file, key);
        } catch (RefusedCall refused) {
            if (!refused.code().equals("mapping-needed")) {
                throw refused;
            }
            acceptMapping(feed, feedIds, file, refused);
            return upload(path, file, key);
        }
    }

    private JsonNode upload(String path, Path file, String key) {
        try {
            return api.upload(path, BodyPublishers.ofFile(file), key);
        } catch (FileNotFoundException gone) {
            throw new CommandFailure("the file " + file + " is not readable", gone);
        }
    }

    private void acceptMapping(FeedEntry feed, Map<String, Long> feedIds, Path file, RefusedCall refused) {
        long feedId = feedIds.getOrDefault(feed.key(), 0L);
        if (!acceptProposals) {
            throw new CommandFailure(refused.getMessage() + "; save a mapping in the browser (Feeds), name one in "
                    + FeedsFile.NAME + ", or run again with --accept-proposal");
        }
        JsonNode inspection = new MultipartUpload(api).inspect(feedId, file, feed.answers());
        if (!inspection.path("questions").isEmpty()) {
            throw new CommandFailure(openQuestions(feed, inspection.path("questions")));
        }
        api.put("/api/intake/feeds/" + feedId + "/mapping", inspection.path("mapping"));
    }

    private static String openQuestions(FeedEntry feed, JsonNode questions) {
        StringBuilder text = new StringBuilder("feed " + feed.key() + " cannot be read without an answer; write it in "
                + FeedsFile.NAME + " under `answers:` of the feed:");
        for (JsonNode question : questions) {
            text.append("\n  '").append(question.path("id").asString()).append("': …   # ");
            text.append(question.path("text").asString());
            List<String> choices = new ArrayList<>();
            question.path("choices").forEach(choice -> {
                String value = choice.path("value").asString();
                choices.add(value.endsWith(":") ? value + "…" : value);
            });
            text.append(choices.isEmpty() ? "" : " " + String.join(" | ", choices));
        }
        return text.toString();
    }

    private void progress(Path name, JsonNode batch) {
        if (terminal) {
            out.printf("\r%s: %,d records%s", name, batch.path("records").asLong(), " ".repeat(12));
            out.flush();
        }
    }

    private static boolean hasEnded(JsonNode batch) {
        return !switch (batch.path("state").asString()) {
            case "RECEIVED", "RUNNING" -> true;
            default -> false;
        };
    }

    private void report(Path name, JsonNode batch) {
        out.printf(
                (terminal ? "\r" : "") + "%-44s %-8s %,10d new  %,8d known  %,6d in quarantine%n",
                name,
                batch.path("format").asString(),
                batch.path("accepted").asLong(),
                batch.path("duplicates").asLong(),
                batch.path("quarantined").asLong());
    }

    private static void pause() {
        Pause.of(
                POLL_MILLIS,
                "stopped; the server goes on with the batch, and the same command later changes nothing twice");
    }

    static Iterable<JsonNode> items(JsonNode page) {
        return page.isArray() ? page : page.path("items");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String digest(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException failure) {
            throw new CommandFailure("the file " + file + " is not readable: " + failure.getMessage(), failure);
        }
    }
}
