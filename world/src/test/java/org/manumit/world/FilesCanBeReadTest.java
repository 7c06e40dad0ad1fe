package org.manumit.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manumit.formats.Formats;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Mapped;
import org.manumit.formats.mapping.Mapper;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.mapping.MappingYaml;
import org.manumit.formats.mapping.TableMapper;
import tools.jackson.databind.JsonNode;

/** The files are read with the product's own readers and the mappings that the world ships. */
class FilesCanBeReadTest {
    private static JsonNode truth;
    private static Path world;

    @BeforeAll
    static void writeAWorld(@TempDir Path folder) throws IOException {
        world = TestWorlds.crowded(folder, 4000, 2);
        truth = TestWorlds.truth(folder);
    }

    /** What became of a file's records. */
    private record Outcome(List<Draft> drafts, List<Issue> refused) {}

    private static Outcome read(String file, String format, ReadOptions options, Mapper mapper) throws Exception {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(world.resolve(file)))) {
            new Formats().reader(format).read(in, options, ReadLimits.defaults(), new RecordSink() {
                @Override
                public void record(SourceRecord record) {
                    Mapped mapped = mapper.map(record);
                    if (mapped.draft() != null) {
                        outcome.drafts.add(mapped.draft());
                    } else {
                        outcome.refused.addAll(mapped.issues());
                    }
                }

                @Override
                public void issue(Issue issue) {
                    outcome.refused.add(issue);
                }
            });
        }
        return outcome;
    }

    private static Mapper mapping(String feed) throws IOException {
        return new TableMapper(
                MappingYaml.read(Files.readString(world.resolve("mappings").resolve(feed + ".yaml"))));
    }

    private static Outcome table(String file, String feed, char delimiter) throws Exception {
        return read(file, "csv", ReadOptions.defaults().withDelimiter(delimiter), mapping(feed));
    }

    /** Exactly the rows that were broken on purpose are refused, and every other has an id and a time. */
    private static void requireOnlyTheBrokenRowsRefused(Outcome outcome, String feed) {
        Set<String> broken = new HashSet<>();
        for (JsonNode row : truth.path("broken")) {
            if (row.path("feed").asString().equals(feed)) {
                broken.add(row.path("sourceId").asString());
            }
        }
        assertThat(broken).as(feed).hasSizeBetween(2, 4);
        assertThat(outcome.refused).as(feed).hasSize(broken.size());
        assertThat(outcome.drafts).as(feed).allSatisfy(draft -> {
            assertThat(draft.sourceId()).isNotNull().isNotIn(broken);
            assertThat(draft.occurredAt()).isNotNull();
        });
    }

    @Test
    void tablesAreReadButForTheRowsBrokenOnPurpose() throws Exception {
        requireOnlyTheBrokenRowsRefused(table("tips-linea-esperanza.csv", "hotline-tips", ','), "hotline-tips");
        requireOnlyTheBrokenRowsRefused(table("denuncias.csv", "denuncias", ';'), "denuncias");
        requireOnlyTheBrokenRowsRefused(table("appels-ligne-aide.csv", "ligne-aide", ','), "ligne-aide");
        requireOnlyTheBrokenRowsRefused(table("transfers.csv", "transfers", ','), "transfers");
        requireOnlyTheBrokenRowsRefused(table("incidents.csv", "incidents", ','), "incidents");
    }

    @Test
    void advertisementsAndPostsAreReadWithoutAnIssue() throws Exception {
        for (String feed : List.of("ads", "posts")) {
            Outcome outcome = read(feed + ".jsonl", "jsonl", ReadOptions.defaults(), mapping(feed));
            assertThat(outcome.refused).as(feed).isEmpty();
            assertThat(outcome.drafts)
                    .as(feed)
                    .isNotEmpty()
                    .allSatisfy(draft -> assertThat(draft.sourceId()).isNotNull());
        }
    }

    private static Outcome fixed(String file, String format) throws Exception {
        Mapper mapper = new Formats()
                .builtInMapper(format, MappingDefaults.none())
                .orElseThrow(() -> new IllegalStateException(format));
        return read(file, format, ReadOptions.defaults(), mapper);
    }

    private static Set<String> sourceIds(Outcome outcome) {
        Set<String> ids = new HashSet<>();
        outcome.drafts.forEach(draft -> ids.add(String.valueOf(draft.sourceId())));
        return ids;
    }

    @Test
    void registerListStatementsAndDetectionsAreReadWholeUnderTheIdsThatTheTruthNames() throws Exception {
        record File(String name, String format, String feed) {}
        for (File file : List.of(
                new File("company-register.ftm.json", "ftm", "company-register"),
                new File("sanctions-list.ftm.json", "ftm", "sanctions-list"),
                new File("licence-register.ftm.json", "ftm", "licence-register"),
                new File("customer-files.ftm.json", "ftm", "customer-files"),
                new File("proceedings.ftm.json", "ftm", "proceedings"),
                new File("ordered-statements.camt053.xml", "camt053", "ordered-statements"),
                new File("ground-sensors.geojson", "geojson", "ground-sensors"),
                new File("satellite-detections.geojson", "geojson", "satellite-detections"))) {
            Outcome outcome = fixed(file.name, file.format);
            assertThat(outcome.refused).as(file.name).isEmpty();
            assertThat(outcome.drafts).as(file.name).isNotEmpty();
            Set<String> ids = sourceIds(outcome);
            assertThat(ids).as(file.name).hasSameSizeAs(outcome.drafts);
            assertThat(ids).as(file.name).containsAll(TestWorlds.ids(truth, "operations", file.feed));
            assertThat(ids).as(file.name).containsAll(TestWorlds.ids(truth, "lookalikes", file.feed));
        }
    }

    @Test
    void everyPositionIsDecodedAtItsTimeAndPlace() throws Exception {
        Outcome outcome = fixed("vessel-positions.nmea", "ais");
        assertThat(outcome.refused).isEmpty();
        Set<String> found = new HashSet<>();
        for (Draft draft : outcome.drafts) {
            if (draft.place() != null && draft.occurredAt() != null) {
                found.add(draft.mentions().get(0).value() + "-"
                        + draft.occurredAt().getEpochSecond());
            }
        }
        assertThat(found.size())
                .isEqualTo(truth.path("rows").path("vessel-positions").asInt());
        assertThat(found).containsAll(TestWorlds.ids(truth, "operations", "vessel-positions"));
    }

    @Test
    void caseRecordsThatNameSomebodyWithoutConsentAreRefusedAndNoOthers() throws Exception {
        Outcome outcome = fixed("case-records.csv", "htcds");
        int refused = 0;
        for (String line : Files.readAllLines(world.resolve("case-records.csv"))) {
            String[] cells = line.split(",", -1);
            refused += !cells[1].isEmpty() && cells[cells.length - 1].equals("false") ? 1 : 0;
        }
        assertThat(refused).isPositive();
        assertThat(outcome.refused)
                .hasSize(refused)
                .allMatch(issue -> issue.code().equals("consent-missing"));
        assertThat(sourceIds(outcome)).hasSameSizeAs(outcome.drafts);
    }

    @Test
    void truthNamesTheSourceIdsThatReadersFind() throws Exception {
        Set<String> found = new HashSet<>();
        read("ads.jsonl", "jsonl", ReadOptions.defaults(), mapping("ads"))
                .drafts
                .forEach(draft -> found.add(String.valueOf(draft.sourceId())));
        assertThat(found).containsAll(TestWorlds.ids(truth, "operations", "ads"));
        assertThat(found).containsAll(TestWorlds.ids(truth, "lookalikes", "ads"));
    }
}
