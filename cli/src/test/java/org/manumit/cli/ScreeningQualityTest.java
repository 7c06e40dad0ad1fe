package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manumit.analytics.linkage.screen.BearerKind;
import org.manumit.analytics.linkage.screen.Grade;
import org.manumit.analytics.linkage.screen.Hit;
import org.manumit.analytics.linkage.screen.Profile;
import org.manumit.analytics.linkage.screen.Screening;
import org.manumit.analytics.linkage.screen.ScreeningParameters;
import org.manumit.analytics.linkage.screen.ScreeningResult;
import org.manumit.formats.Issue;
import org.manumit.formats.RecordSink;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.ftm.FtmEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How much of what is known to be one bearer is found, and how much of what is found is. */
class ScreeningQualityTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void inventedPeopleAreFoundHoweverTheyAreWrittenAndStrongHitsAreRight() throws IOException {
        new InventedScreening(11).write(folder, 5_000);
        RecordFiles records = RecordFiles.read(List.of(folder.resolve("people.csv")), "id");
        ListFiles lists = ListFiles.read(List.of(folder.resolve("list.ftm.json")));
        ScreeningResult result = screen(
                new ScreenedTable(records, Map.of()).profiles(),
                lists.entities().stream().map(ListedEntity::profile).toList());

        long right = result.hits().stream()
                .filter(hit -> BenchScreenCommand.isRight(records, lists, hit))
                .map(Hit::record)
                .distinct()
                .count();
        assertThat(right).isGreaterThanOrEqualTo(97).isLessThanOrEqualTo(100);
        List<Hit> strong = result.hits().stream()
                .filter(hit -> hit.grade() == Grade.STRONG)
                .toList();
        assertThat(strong).hasSizeGreaterThan(20).allMatch(hit -> BenchScreenCommand.isRight(records, lists, hit));
    }

    @Test
    @Tag("shared-data")
    void labelledNamesAreFoundInAListOfAllOfThem() throws IOException {
        List<Profile> records = new ArrayList<>();
        List<Profile> listed = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        TableReading.of(shared("cases.csv")).into(new RecordSink() {
            @Override
            public void record(SourceRecord row) {
                BearerKind kind = BearerWords.kind(row.first("schema"));
                records.add(Profile.named(kind, row.first("name1")));
                listed.add(Profile.named(kind, row.first("name2")));
                same.add(row.first("is_match").equals("true"));
            }

            @Override
            public void issue(Issue issue) {
                throw new AssertionError(issue);
            }
        });
        assertF1(records, listed, same, 0.83);
    }

    @Test
    @Tag("shared-data")
    void labelledEntitiesAreFoundInAListOfAllOfThem() throws IOException {
        List<Profile> records = new ArrayList<>();
        List<Profile> listed = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (JsonNode check :
                new YAMLMapper().readTree(shared("entity_checks.yml").toFile()).get("checks")) {
            records.add(profile(check, "query"));
            listed.add(profile(check, "candidate"));
            same.add(check.get("match").asBoolean());
        }
        assertF1(records, listed, same, 0.8);
    }

    private static void assertF1(List<Profile> records, List<Profile> listed, List<Boolean> same, double least) {
        boolean[] met = new boolean[records.size()];
        screen(records, listed).hits().stream()
                .filter(hit -> hit.record() == hit.listed())
                .forEach(hit -> met[hit.record()] = true);
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < met.length; i++) {
            right += met[i] && same.get(i) ? 1 : 0;
            wrong += met[i] && !same.get(i) ? 1 : 0;
            missed += !met[i] && same.get(i) ? 1 : 0;
        }
        double f1 = 2.0 * right / (2 * right + wrong + missed);
        System.out.printf("of %d: %d right, %d wrong, %d missed, F1 %.4f%n", met.length, right, wrong, missed, f1);
        assertThat(f1)
                .as("F1 with %d right, %d wrong, %d missed", right, wrong, missed)
                .isGreaterThan(least);
    }

    private static Profile profile(JsonNode check, String side) {
        Map<String, List<String>> properties = new HashMap<>();
        check.get(side).properties().forEach(property -> {
            List<String> values = new ArrayList<>();
            if (property.getValue().isArray()) {
                property.getValue().forEach(value -> values.add(value.asString()));
            } else {
                values.add(property.getValue().asString());
            }
            properties.put(property.getKey(), values);
        });
        String schema = check.get("schema").asString();
        return new ListedProfile()
                .of(new FtmEntity(side, schema, properties, List.of()), BearerWords.kind(schema), List.of(), day -> "");
    }

    private static ScreeningResult screen(List<Profile> records, List<Profile> listed) {
        return new Screening(records, listed, ScreeningParameters.DEFAULT).screen(() -> false);
    }

    private static Path shared(String name) {
        Path file = LinkageLabelledTest.sharedData()
                .resolve("linkage/nomenklatura_name_bench")
                .resolve(name);
        assumeTrue(Files.exists(file), "shared data is absent: " + file);
        return file;
    }
}
