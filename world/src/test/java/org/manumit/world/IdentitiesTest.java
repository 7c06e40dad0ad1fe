package org.manumit.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The same persons and firms stand in several files, and the truth tells which records are whose. */
class IdentitiesTest {
    private static final List<String> FEEDS =
            List.of("company-register", "sanctions-list", "licence-register", "customer-files", "proceedings");
    private static final Set<String> BEARERS = Set.of("Person", "Company", "Organization");

    private static final Map<String, JsonNode> RECORDS = new HashMap<>();
    private static final Map<String, String> IDENTITIES = new HashMap<>();
    private static JsonNode truth;

    @BeforeAll
    static void writeAWorld(@TempDir Path folder) throws IOException {
        TestWorlds.crowded(folder, 60_000, 3);
        truth = TestWorlds.truth(folder);
        for (String feed : FEEDS) {
            for (JsonNode record : TestWorlds.jsonLines(folder.resolve(feed + ".ftm.json"))) {
                if (BEARERS.contains(record.path("schema").asString())) {
                    RECORDS.put(feed + ":" + record.path("id").asString(), record);
                }
            }
        }
        Files.readAllLines(folder.resolve("truth/identities.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> IDENTITIES.put(cells[0] + ":" + cells[1], cells[2]));
    }

    private static Map<String, List<String>> recordsByIdentity() {
        return IDENTITIES.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private static String value(String record, String property) {
        JsonNode found = RECORDS.get(record);
        return found == null
                ? ""
                : found.path("properties").path(property).path(0).asString("");
    }

    @Test
    void theTruthNamesEveryRecordOfAPersonOrFirmAndNoOther() {
        assertThat(IDENTITIES.keySet()).isEqualTo(RECORDS.keySet());
        RECORDS.forEach((key, record) -> {
            boolean person = record.path("schema").asString().equals("Person");
            assertThat(IDENTITIES.get(key)).startsWith(person ? "person-" : "firm-");
        });
    }

    @Test
    void aboutAQuarterOfPersonsAndFirmsStandInSeveralRecords() {
        for (String kind : List.of("person-", "firm-")) {
            List<List<String>> groups = recordsByIdentity().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(kind))
                    .map(Map.Entry::getValue)
                    .toList();
            double several = groups.stream().filter(group -> group.size() > 1).count() / (double) groups.size();
            assertThat(several).as(kind).isBetween(0.2, 0.35);
            assertThat(groups.stream().mapToInt(List::size).max().orElse(0)).isLessThan(10);
        }
    }

    @Test
    void theSameBearerIsWrittenInOtherWaysAndSeldomUnderOneDocument() {
        List<String[]> pairs = new ArrayList<>();
        recordsByIdentity().values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> pairs.add(new String[] {group.get(0), group.get(1)}));
        double sameName = share(pairs, "name");
        double sameDocument = Math.max(share(pairs, "idNumber"), share(pairs, "registrationNumber"));
        assertThat(sameName).isBetween(0.05, 0.5);
        assertThat(sameDocument).isBetween(0.03, 0.5);
    }

    private static double share(List<String[]> pairs, String property) {
        return pairs.stream()
                        .filter(pair -> !value(pair[0], property).isEmpty())
                        .filter(pair -> value(pair[0], property).equals(value(pair[1], property)))
                        .count()
                / (double) pairs.size();
    }

    @Test
    void nobodysIdentityIsThatOfAnotherDocument() {
        Map<String, Set<String>> whose = new HashMap<>();
        RECORDS.keySet().stream()
                .filter(record -> record.startsWith("company-register"))
                .filter(record -> !value(record, "idNumber").isEmpty())
                .forEach(record -> whose.computeIfAbsent(value(record, "idNumber"), none -> new HashSet<>())
                        .add(String.valueOf(IDENTITIES.get(record))));
        assertThat(whose.values())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).hasSize(1));
    }

    @Test
    void everyKindOfThoseWhoLookLikeOneOccursAndEachOfThemHasARecord() {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> known = new HashSet<>(IDENTITIES.values());
        for (JsonNode group : truth.path("takenForOne")) {
            kinds.merge(group.path("kind").asString(), 1, Integer::sum);
            assertThat(group.path("identities").size()).isGreaterThan(1);
            group.path("identities").forEach(identity -> assertThat(known).contains(identity.asString()));
        }
        assertThat(kinds.keySet())
                .containsExactlyInAnyOrder(
                        "twins", "father-and-son", "namesakes", "hotel-phone", "agency-address", "chain");
        assertThat(kinds.values()).allMatch(count -> count > 5);
    }

    @Test
    void fathersAndSonsAreBornAGenerationApartAndTwinsOnOneDay() {
        Map<String, List<String>> records = recordsByIdentity();
        int compared = 0;
        for (JsonNode group : truth.path("takenForOne")) {
            String kind = group.path("kind").asString();
            if (!kind.equals("twins") && !kind.equals("father-and-son")) {
                continue;
            }
            List<LocalDate> days = new ArrayList<>();
            for (JsonNode identity : group.path("identities")) {
                records.getOrDefault(identity.asString(), List.of()).stream()
                        .map(record -> value(record, "birthDate"))
                        .filter(day -> day.length() == 10)
                        .findFirst()
                        .map(LocalDate::parse)
                        .ifPresent(days::add);
            }
            if (days.size() == 2) {
                compared++;
                long years = Math.abs(ChronoUnit.YEARS.between(days.get(0), days.get(1)));
                // A slip moves a day by at most ten years.
                assertThat(years).isBetween(kind.equals("twins") ? 0L : 5L, kind.equals("twins") ? 20L : 65L);
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void sheetsOfThoseWhomScenesEnteredBelongToTheScene() {
        Set<String> told = new HashSet<>();
        for (String kind : List.of("operations", "lookalikes")) {
            for (String feed : List.of("licence-register", "customer-files", "proceedings")) {
                TestWorlds.ids(truth, kind, feed).forEach(id -> told.add(feed + ":" + id));
            }
        }
        Set<String> ofScenes = new HashSet<>();
        for (String kind : List.of("operations", "lookalikes")) {
            TestWorlds.ids(truth, kind, "company-register").stream()
                    .map(id -> IDENTITIES.get("company-register:" + id))
                    .filter(Objects::nonNull)
                    .forEach(ofScenes::add);
        }
        assertThat(told).isNotEmpty().allSatisfy(record -> assertThat(ofScenes).contains(IDENTITIES.get(record)));
    }
}
