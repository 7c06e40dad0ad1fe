package org.manumit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WorldTest {
    @Test
    void theSameSeedGivesTheSameBytesForAnyNumberOfThreads(@TempDir Path folder) throws IOException {
        WorldParameters parameters = new WorldParameters(WorldSize.SMALL, 7, true);
        World.write(folder.resolve("one"), parameters, 30_000, 1, 1);
        World.write(folder.resolve("three"), parameters, 30_000, 1, 3);
        TreeMap<String, byte[]> one = TestWorlds.bytes(folder.resolve("one"));
        TreeMap<String, byte[]> three = TestWorlds.bytes(folder.resolve("three"));
        assertThat(three.keySet()).isEqualTo(one.keySet());
        one.forEach((name, bytes) ->
                assertThat(Arrays.equals(bytes, three.get(name))).as(name).isTrue());
    }

    @Test
    void anotherSeedGivesAnotherWorld(@TempDir Path folder) throws IOException {
        TestWorlds.write(folder.resolve("a"), WorldSize.TINY, 1, false);
        TestWorlds.write(folder.resolve("b"), WorldSize.TINY, 2, false);
        assertThat(Files.readString(folder.resolve("a/ads.jsonl")))
                .isNotEqualTo(Files.readString(folder.resolve("b/ads.jsonl")));
    }

    @Test
    void aSmallWorldHoldsAboutTwentyThousandRecordsOfWhichMoreThanNinetyNineInAHundredAreOrdinaryLife(
            @TempDir Path folder) throws IOException {
        JsonNode truth = TestWorlds.truth(TestWorlds.write(folder, WorldSize.SMALL, 7, false));
        long rows = 0;
        for (JsonNode count : truth.path("rows")) {
            rows += count.asLong();
        }
        long told = 0;
        for (String kind : Set.of("operations", "lookalikes")) {
            for (JsonNode scene : truth.path(kind)) {
                told += scene.path("records").size();
            }
        }
        assertThat(rows).isBetween(18_000L, 24_000L);
        assertThat(told / (double) rows).isLessThan(0.01);
    }

    @Test
    void heldOutScenesTakePartOnlyWhenAskedFor(@TempDir Path folder) throws IOException {
        JsonNode usual = TestWorlds.truth(TestWorlds.write(folder.resolve("usual"), WorldSize.TINY, 7, false));
        JsonNode all = TestWorlds.truth(TestWorlds.write(folder.resolve("all"), WorldSize.TINY, 7, true));
        assertThat(usual.toString()).doesNotContain("mining-camp", "hiring-drive");
        assertThat(all.toString()).contains("mining-camp", "hiring-drive");
    }

    @Test
    void everyTruthRecordStandsInItsFeedUnderItsSourceId(@TempDir Path folder) throws IOException {
        TestWorlds.write(folder, WorldSize.TINY, 3, true);
        JsonNode truth = TestWorlds.truth(folder);
        for (String kind : Set.of("operations", "lookalikes")) {
            requireIn(folder, TestWorlds.ids(truth, kind, "ads"), "ads.jsonl");
            requireIn(folder, TestWorlds.ids(truth, kind, "transfers"), "transfers.csv");
            requireIn(folder, TestWorlds.ids(truth, kind, "hotline-tips"), "tips-linea-esperanza.csv");
            requireIn(folder, TestWorlds.ids(truth, kind, "company-register"), "company-register.ftm.json");
            requireIn(folder, TestWorlds.ids(truth, kind, "ordered-statements"), "ordered-statements.camt053.xml");
            requireIn(folder, TestWorlds.ids(truth, kind, "satellite-detections"), "satellite-detections.geojson");
        }
    }

    private static void requireIn(Path folder, Set<String> ids, String file) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(ids).allMatch(id -> text.contains(id));
    }

    @Test
    void theTruthTellsWhichRecordsShareACopyAndWhereAScenesAdvertisementsStood(@TempDir Path folder)
            throws IOException {
        JsonNode truth = TestWorlds.truth(TestWorlds.crowded(folder, 3000, 2));
        int copies = 0;
        for (String kind : Set.of("operations", "lookalikes")) {
            for (JsonNode scene : truth.path(kind)) {
                Set<String> records = new HashSet<>();
                scene.path("records").forEach(record -> records.add(record.toString()));
                Set<String> copied = new HashSet<>();
                for (JsonNode copy : scene.path("copies")) {
                    copies++;
                    assertThat(copy.path("records").size()).isGreaterThan(1);
                    copy.path("records")
                            .forEach(record ->
                                    assertThat(copied.add(record.toString())).isTrue());
                }
                assertThat(records).containsAll(copied);
                String before = "";
                for (JsonNode stop : scene.path("stops")) {
                    assertThat(stop.path("from").asString()).isGreaterThanOrEqualTo(before);
                    before = stop.path("to").asString();
                    assertThat(before).isGreaterThanOrEqualTo(stop.path("from").asString());
                }
            }
        }
        assertThat(copies).isGreaterThan(20);
    }

    @Test
    void noRecordBelongsToTwoScenes(@TempDir Path folder) throws IOException {
        JsonNode truth = TestWorlds.truth(TestWorlds.crowded(folder, 3000, 2));
        Set<String> seen = new HashSet<>();
        for (String kind : Set.of("operations", "lookalikes")) {
            for (JsonNode scene : truth.path(kind)) {
                scene.path("records")
                        .forEach(record -> assertThat(seen.add(record.toString()))
                                .as(scene.path("id").asString())
                                .isTrue());
            }
        }
    }

    @Test
    void allDomainsAreExamples(@TempDir Path folder) throws IOException {
        TestWorlds.write(folder, WorldSize.TINY, 5, true);
        Pattern domain = Pattern.compile("(?:@|https://)[a-z0-9.-]+\\.([a-z]{2,})\\b");
        for (String file : Set.of("ads.jsonl", "posts.jsonl", "company-register.ftm.json")) {
            Matcher matcher = domain.matcher(Files.readString(folder.resolve(file)));
            while (matcher.find()) {
                assertThat(matcher.group(1)).as(file).isEqualTo("example");
            }
        }
    }

    @Test
    void oneFeedIsRedAndNamesItsInquiryAndEveryMarkingOccurs(@TempDir Path folder) throws IOException {
        TestWorlds.write(folder, WorldSize.TINY, 5, false);
        String feeds = Files.readString(folder.resolve("feeds.yaml"));
        assertThat(feeds)
                .contains("marking: TLP:RED\n    inquiry: INQ-2026-001")
                .contains("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER\n", "TLP:AMBER+STRICT");
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> TestWorlds.write(folder, WorldSize.TINY, 1, false))
                .hasMessageContaining("needs an empty folder");
    }

    @Test
    void theToolIsFoundByItsNameAndSaysWhatItExpects(@TempDir Path folder) {
        ToolProvider tool = ServiceLoader.load(ToolProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals("manumit-world"))
                .findFirst()
                .orElseThrow();
        StringWriter errors = new StringWriter();
        PrintWriter err = new PrintWriter(errors, true);
        assertThat(tool.run(new PrintWriter(new StringWriter()), err, "--size", "huge", "--out", "x"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("tiny, small, medium or large");
        assertThat(tool.run(
                        new PrintWriter(new StringWriter()),
                        err,
                        "--size",
                        "tiny",
                        "--out",
                        folder.resolve("w").toString()))
                .isZero();
        assertThat(folder.resolve("w/truth/truth.json")).exists();
    }
}
