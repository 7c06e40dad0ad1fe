package org.manumit.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.manumit.cli.Truth.RecordKey;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.table.CsvReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well templates, organisations and itineraries are told from texts, as an analyst reads them, against the sealed truth of a
 * synthetic world.
 *
 * <p>A copy counts as <em>recalled</em> when at least half of its texts, two or more, stand in one group that is mostly theirs. Pairs are
 * of texts that operations themselves published; a pair of such a text and any other counts as wrongly joined. A stop counts as told
 * when a stop of the organisation that holds most of the operation's texts is in that city on one of its days.
 */
final class TextQuality {

    private final JsonNode truth;
    private final Map<RecordKey, Long> groups;
    private final Map<RecordKey, Long> organisations;
    private final ApiClient analyst;
    private final Map<String, String> figures = new LinkedHashMap<>();

    private TextQuality(Path truth, ApiClient analyst) throws IOException {
        this.truth = JsonMapper.shared().readTree(truth.toFile());
        this.analyst = analyst;
        groups = members(analyst.text("/api/detection/text-groups.csv"), "group");
        organisations = members(analyst.text("/api/detection/organisations.csv"), "organisation");
    }

    /** All figures by name, in the order in which they are printed and committed. */
    static Map<String, String> figures(Path truth, ApiClient analyst) throws IOException {
        TextQuality quality = new TextQuality(truth, analyst);
        quality.copies("operations");
        quality.copies("lookalikes");
        quality.pairs();
        quality.lookalikes();
        quality.stops();
        return quality.figures;
    }

    private static Map<RecordKey, Long> members(String csv, String together) throws IOException {
        Map<RecordKey, Long> members = new HashMap<>();
        try (ByteArrayInputStream in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))) {
            new CsvReader().read(in, ReadOptions.defaults(), ReadLimits.defaults(), new RecordSink() {
                @Override
                public void record(SourceRecord row) {
                    members.put(
                            new RecordKey(row.first("feed"), row.first("source_id")),
                            Long.parseLong(row.first(together)));
                }

                @Override
                public void issue(Issue issue) {
                    throw new CommandFailure("the server's table is not sound: " + issue);
                }
            });
        } catch (RefusedFileException refused) {
            throw new CommandFailure("the server's table is not readable: " + refused.getMessage(), refused);
        }
        return members;
    }

    private static List<RecordKey> records(JsonNode list) {
        List<RecordKey> keys = new ArrayList<>();
        list.forEach(record -> keys.add(new RecordKey(
                record.path("feed").asString(), record.path("sourceId").asString())));
        return keys;
    }

    /** Adverts and posts that an operation or look-alike published itself. */
    private static List<RecordKey> ownTexts(JsonNode story) {
        Set<RecordKey> byOthers = new HashSet<>(records(story.path("byOthers")));
        return records(story.path("records")).stream()
                .filter(record -> record.feed().equals("ads") || record.feed().equals("posts"))
                .filter(record -> !byOthers.contains(record))
                .toList();
    }

    private void copies(String kind) {
        Map<Long, Long> sizes = sizes(groups.values());
        int all = 0;
        int recalled = 0;
        long theirs = 0;
        long members = 0;
        for (JsonNode story : truth.path(kind)) {
            for (JsonNode copy : story.path("copies")) {
                List<RecordKey> texts = records(copy.path("records"));
                Map<Long, Long> in = sizes(texts.stream()
                        .filter(groups::containsKey)
                        .map(groups::get)
                        .toList());
                long group = mostOften(in);
                long inside = in.getOrDefault(group, 0L);
                all++;
                if (inside >= 2) {
                    theirs += inside;
                    members += sizes.getOrDefault(group, 0L);
                    recalled += inside * 2 >= texts.size() && inside * 2 > sizes.getOrDefault(group, 0L) ? 1 : 0;
                }
            }
        }
        figures.put("templates recalled of " + kind, share(recalled, all));
        figures.put("template precision of " + kind, share(theirs, members));
    }

    private void pairs() {
        Map<Long, Long> sizes = sizes(organisations.values());
        long hit = 0;
        long told = 0;
        Map<String, long[]> byVisibility = new TreeMap<>();
        Set<RecordKey> own = new HashSet<>();
        for (JsonNode story : truth.path("operations")) {
            List<RecordKey> texts = ownTexts(story);
            own.addAll(texts);
            long pairs = pairs(texts.size());
            long found = sizes(texts.stream()
                            .filter(organisations::containsKey)
                            .map(organisations::get)
                            .toList())
                    .values()
                    .stream()
                    .mapToLong(TextQuality::pairs)
                    .sum();
            told += pairs;
            hit += found;
            long[] counts = byVisibility.computeIfAbsent(
                    story.path("visibility").asString().toLowerCase(Locale.ROOT), key -> new long[2]);
            counts[0] += found;
            counts[1] += pairs;
        }
        Map<Long, Long> ownIn = sizes(own.stream()
                .filter(organisations::containsKey)
                .map(organisations::get)
                .toList());
        long joined = ownIn.entrySet().stream()
                .mapToLong(in ->
                        pairs(in.getValue()) + in.getValue() * (sizes.getOrDefault(in.getKey(), 0L) - in.getValue()))
                .sum();
        double precision = joined == 0 ? 1 : hit / (double) joined;
        double recall = hit / (double) Math.max(1, told);
        figures.put("organisations: pairs precision", share(hit, joined));
        figures.put("organisations: pairs recall", share(hit, told));
        byVisibility.forEach(
                (seen, counts) -> figures.put("organisations: pairs recall of " + seen, share(counts[0], counts[1])));
        figures.put(
                "organisations: pairs F1",
                String.format(Locale.ROOT, "%.3f", 2 * precision * recall / Math.max(1e-9, precision + recall)));
    }

    private void lookalikes() {
        Set<Long> ofOperations = new HashSet<>();
        truth.path("operations")
                .forEach(story -> ownTexts(story).stream()
                        .filter(organisations::containsKey)
                        .forEach(text -> ofOperations.add(organisations.get(text))));
        int all = 0;
        int joined = 0;
        int independent = 0;
        int linked = 0;
        for (JsonNode story : truth.path("lookalikes")) {
            for (RecordKey text : ownTexts(story)) {
                boolean inOne = organisations.containsKey(text);
                all++;
                joined += inOne && ofOperations.contains(organisations.get(text)) ? 1 : 0;
                if (story.path("kind").asString().equals("independent-worker")) {
                    independent++;
                    linked += inOne ? 1 : 0;
                }
            }
        }
        figures.put("look-alikes' texts joined to operations", share(joined, all));
        figures.put("independent workers' adverts in an organisation", share(linked, independent));
    }

    private void stops() {
        int all = 0;
        int matched = 0;
        for (JsonNode story : truth.path("operations")) {
            long organisation = mostOften(sizes(ownTexts(story).stream()
                    .filter(organisations::containsKey)
                    .map(organisations::get)
                    .toList()));
            JsonNode found = organisation == 0
                    ? JsonMapper.shared().createArrayNode()
                    : analyst.get("/api/detection/organisations/" + organisation)
                            .path("stops");
            for (JsonNode stop : story.path("stops")) {
                all++;
                for (JsonNode one : found) {
                    if (isSame(one, stop)) {
                        matched++;
                        break;
                    }
                }
            }
        }
        figures.put("stops of operations told", share(matched, all));
    }

    private static boolean isSame(JsonNode found, JsonNode stop) {
        return found.path("place").asString().equals(stop.path("city").asString())
                && !LocalDate.parse(found.path("from").asString()).isAfter(day(stop, "to"))
                && !LocalDate.parse(found.path("to").asString()).isBefore(day(stop, "from"));
    }

    private static LocalDate day(JsonNode stop, String field) {
        return LocalDate.ofInstant(Instant.parse(stop.path(field).asString()), ZoneOffset.UTC);
    }

    private static Map<Long, Long> sizes(Collection<Long> members) {
        return members.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    /** 0 if there is none; of equals the lowest. */
    private static long mostOften(Map<Long, Long> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(0L);
    }

    private static long pairs(long size) {
        return size * (size - 1) / 2;
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "none" : String.format(Locale.ROOT, "%.3f (%d of %d)", (double) part / whole, part, whole);
    }
}
