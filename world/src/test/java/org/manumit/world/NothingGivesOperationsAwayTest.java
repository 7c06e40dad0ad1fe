package org.manumit.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Labels must not leak through the form of the records: one feature that is not about content, whatever it is, must
 * not tell operations from ordinary life. The measure is the area under the ROC curve, 0.5 being blindness.
 */
class NothingGivesOperationsAwayTest {
    /** Chance alone moves the area by about 0.06 with some 200 positive records; differences of content by more. */
    private static final double MARGIN = 0.15;

    private static JsonNode truth;
    private static List<JsonNode> ads;
    private static List<String[]> transfers;

    @BeforeAll
    static void writeAWorldWithManyScenes(@TempDir Path folder) throws IOException {
        TestWorlds.crowded(folder, 60_000, 12);
        truth = TestWorlds.truth(folder);
        ads = TestWorlds.jsonLines(folder.resolve("ads.jsonl"));
        transfers = Files.readAllLines(folder.resolve("transfers.csv")).stream()
                .skip(1)
                .filter(line -> !line.contains("\""))
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].startsWith("202") && !cells[1].contains("?") && !cells[1].contains("99:"))
                .toList();
    }

    @Test
    void theFormOfAnAdDoesNotTellWhoseItIs() {
        Set<String> told = TestWorlds.ids(truth, "operations", "ads");
        for (String category : Set.of("adult", "job", "home")) {
            List<JsonNode> same = ads.stream()
                    .filter(ad -> ad.path("category").asString().equals(category))
                    .toList();
            Map<String, ToDoubleFunction<JsonNode>> features = new HashMap<>();
            features.put("number of its id", ad -> number(ad.path("id").asString()));
            features.put(
                    "second", ad -> second(Instant.parse(ad.path("postedAt").asString())));
            features.put(
                    "minute", ad -> second(Instant.parse(ad.path("postedAt").asString())) / 60.0);
            features.put("site", ad -> ad.path("site").asString().length());
            for (String field : Set.of("phone", "email", "handle", "price", "imageHash")) {
                features.put("has " + field, ad -> ad.has(field) ? 1 : 0);
            }
            features.put(
                    "last digit of its price", ad -> lastDigit(ad.path("price").asString("")));
            features.put("zeros of its price", ad -> zeros(ad.path("price").asString("")));
            features.put("digits of its handle", ad -> number(ad.path("handle").asString("")));
            features.put("digits of its mail", ad -> number(ad.path("email").asString("")));
            features.put("ends in a blank", ad -> ad.path("body").asString().endsWith(" ") ? 1 : 0);
            requireBlind(same, ad -> told.contains(ad.path("id").asString()), features, "ads/" + category);
        }
    }

    @Test
    void theFormOfATransferDoesNotTellWhoseItIs() {
        Set<String> told = TestWorlds.ids(truth, "operations", "transfers");
        Map<String, ToDoubleFunction<String[]>> features = new HashMap<>();
        features.put("number of its id", cells -> number(cells[0]));
        features.put("second", cells -> second(Instant.parse(cells[1])) % 60);
        features.put("last digit of its amount", cells -> lastDigit(cells[2]));
        features.put("whether it has cents", cells -> cells[2].endsWith(".00") ? 1 : 0);
        features.put("last digit of the payer's account", cells -> lastDigit(cells[5]));
        features.put("last digit of the payee's account", cells -> lastDigit(cells[7]));
        features.put("payee's account", cells -> number(tail(cells[7])));
        features.put("capitals", cells -> cells[4].equals(cells[4].toUpperCase(Locale.ROOT)) ? 1 : 0);
        features.put("has a purpose", cells -> cells[9].isEmpty() ? 0 : 1);
        requireBlind(transfers, cells -> told.contains(cells[0]), features, "transfers");
    }

    @Test
    void noWordThatThreeScenesShareIsMissingFromOrdinaryLife() {
        Map<String, Set<String>> scenesOfWord = new HashMap<>();
        Map<String, String> sceneOf = new HashMap<>();
        for (JsonNode scene : truth.path("operations")) {
            scene.path("records")
                    .forEach(record -> sceneOf.put(
                            record.path("sourceId").asString(), scene.path("id").asString()));
        }
        Set<String> ordinary = new HashSet<>();
        for (JsonNode ad : ads) {
            String scene = sceneOf.get(ad.path("id").asString());
            for (String word :
                    ad.path("body").asString().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (scene == null) {
                    ordinary.add(word);
                } else {
                    scenesOfWord.computeIfAbsent(word, key -> new HashSet<>()).add(scene);
                }
            }
        }
        assertThat(scenesOfWord.entrySet().stream()
                        .filter(entry -> entry.getValue().size() >= 3)
                        .map(Map.Entry::getKey)
                        .filter(word -> !ordinary.contains(word)))
                .isEmpty();
    }

    private static <T> void requireBlind(
            List<T> rows, Predicate<T> told, Map<String, ToDoubleFunction<T>> features, String what) {
        features.forEach((name, feature) ->
                assertThat(area(rows, told, feature)).as(what + ": " + name).isBetween(0.5 - MARGIN, 0.5 + MARGIN));
    }

    /** Mann-Whitney statistic over the number of pairs, ties counting half. */
    private static <T> double area(List<T> rows, Predicate<T> told, ToDoubleFunction<T> feature) {
        record Point(double value, boolean positive) {}
        List<Point> points = new ArrayList<>();
        rows.forEach(row -> points.add(new Point(feature.applyAsDouble(row), told.test(row))));
        points.sort(Comparator.comparingDouble(Point::value));
        double ranks = 0;
        long positives = 0;
        for (int i = 0; i < points.size(); ) {
            int after = i;
            while (after < points.size() && points.get(after).value == points.get(i).value) {
                after++;
            }
            for (int k = i; k < after; k++) {
                if (points.get(k).positive) {
                    ranks += (i + 1 + after) / 2.0;
                    positives++;
                }
            }
            i = after;
        }
        long negatives = points.size() - positives;
        assertThat(positives).isGreaterThan(30);
        return (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    private static double second(Instant at) {
        return at.getEpochSecond() % 3600;
    }

    private static double number(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? -1 : Double.parseDouble(digits);
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 8));
    }

    private static double lastDigit(String text) {
        return text.isEmpty() ? -1 : text.charAt(text.length() - 1);
    }

    private static double zeros(String text) {
        int zeros = 0;
        while (zeros < text.length() && text.charAt(text.length() - 1 - zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
