package org.manumit.formats.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manumit.formats.Collected;
import org.manumit.formats.Detection;
import org.manumit.formats.FormatDetector;
import org.manumit.formats.Formats;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.htcds.HtcdsModel;
import org.manumit.formats.mapping.ColumnMapping;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapped;
import org.manumit.formats.mapping.Mapping;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.mapping.MappingProposal;
import org.manumit.formats.mapping.TableMapper;

/** Real files of the field, read where they are at hand. */
@Tag("shared-data")
class SharedDataTest {
    private static Path file(String name) {
        String told = System.getenv("MANUMIT_SHARED_DATA");
        Path found = told == null ? null : Path.of(told, name);
        for (Path at = Path.of("").toAbsolutePath(); found == null && at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data").resolve(name);
            found = Files.exists(candidate) ? candidate : null;
        }
        assumeTrue(found != null && Files.exists(found), "shared data is not at hand: " + name);
        return found == null ? Path.of(name) : found;
    }

    private static Collected read(Path file, Detection detection) throws Exception {
        Collected read = new Collected();
        try (InputStream in = Files.newInputStream(file)) {
            new Formats().reader(detection.format()).read(in, detection.options(), ReadLimits.defaults(), read);
        }
        return read;
    }

    @ParameterizedTest
    @CsvSource({
        "linkage/febrl/dataset1.csv, RECORD, Person, 1000, 0.99",
        "linkage/febrl/dataset4b.csv, RECORD, Person, 5000, 0.9",
        "linkage/splink/fake_1000.csv, RECORD, Person, 1000, 0.99",
        "linkage/splink/historical_figures_with_errors_50k.csv, RECORD, Person, 50578, 0.9",
        "text/sms_42.csv, POST, , 5291, 0.99",
        "money/amlsim/20K_cycle200/transactions.csv, TRANSFER, , 117805, 1",
        "money/amlsim/20K_cycle200/nodes.csv, RECORD, BankAccount, 20000, 1",
        "money/synthetic/s50k.csv, TRANSFER, , 51018, 1",
        "geo/knox/burglary2016.csv, INCIDENT, , 935, 1",
        "geo/nij-portland/crimes_bur.csv, INCIDENT, , 5364, 1",
        "geo/tracks/tracks.csv, POSITION, , 2846, 1"
    })
    void labelledTablesAreTakenWithoutCode(String name, Kind kind, @Nullable String schema, int records, double usable)
            throws Exception {
        Path file = file(name);
        Detection detection = new FormatDetector().detect(file, ReadLimits.defaults());
        assertThat(detection.format()).isEqualTo("csv");
        Collected read = read(file, detection);
        assertThat(read.records.size() + read.issues.size()).isBetween(records - 2, records + 1);
        MappingProposal proposal =
                MappingProposal.propose(read.columns, read.records.subList(0, 500), MappingDefaults.none());
        assertThat(proposal.mapping().kind()).isEqualTo(kind);
        assertThat(proposal.mapping().schema()).isEqualTo(schema);
        TableMapper mapper = new TableMapper(inOregonsGrid(proposal));
        List<Mapped> mapped = read.records.stream().map(mapper::map).toList();
        long drafts = mapped.stream().filter(one -> one.draft() != null).count();
        assertThat((double) drafts / records).isGreaterThanOrEqualTo(usable - 0.001);
    }

    /** The mapping with the answer to what Portland's tables leave open: in which grid they count. */
    private static Mapping inOregonsGrid(MappingProposal proposal) {
        Set<String> open = proposal.questions().stream()
                .filter(question -> question.code().equals("coordinate-system"))
                .map(question -> String.valueOf(question.column()))
                .collect(Collectors.toSet());
        List<ColumnMapping> columns = proposal.mapping().columns().stream()
                .map(column -> open.contains(column.column()) ? column.withPattern("EPSG:2913") : column)
                .toList();
        return Mapping.of(proposal.mapping().kind(), columns)
                .withSchema(proposal.mapping().schema());
    }

    @Test
    void theFollowTheMoneySampleIsTakenWhole() throws Exception {
        Path file = file("standards/followthemoney/sample_fictional.ftm.json");
        Detection detection = new FormatDetector().detect(file, ReadLimits.defaults());
        assertThat(detection.format()).isEqualTo("ftm");
        Collected read = read(file, detection);
        var mapper = new Formats().builtInMapper("ftm", MappingDefaults.none()).orElseThrow();
        assertThat(read.records).hasSize(6).allSatisfy(record -> {
            assertThat(mapper.map(record).draft()).isNotNull();
            assertThat(mapper.map(record).issues()).isEmpty();
        });
    }

    /**
     * gpsdecode loses some messages whose parts interleave and joins the two parts of message 24, so it finds no
     * more than we do: each of its position reports must be among ours.
     */
    @Test
    void everyPositionThatAnIndependentDecoderFindsIsFound() throws Exception {
        Path log = file("geo/ais/aislib_stream_example.txt");
        Detection detection = new FormatDetector().detect(log, ReadLimits.defaults());
        assertThat(detection.format()).isEqualTo("ais");
        Collected read = read(log, detection);
        Map<String, Integer> ours = new TreeMap<>();
        Set<String> positions = new HashSet<>();
        for (SourceRecord record : read.records) {
            ours.merge(record.first("type"), 1, Integer::sum);
            for (int step = -1; step <= 1 && record.fields().containsKey("latitude"); step++) {
                positions.add(key(record, record.first("longitude"), step));
            }
        }
        assertThat(ours)
                .isEqualTo(
                        Map.of("1", 2511, "2", 7, "3", 369, "4", 129, "5", 424, "9", 1, "18", 101, "21", 37, "24", 74));
        byte[] json = Files.readAllBytes(file("geo/ais/stream_example.gpsdecode-3.22.json"));
        int compared = 0;
        for (SourceRecord record : Collected.read("jsonl", new String(json, StandardCharsets.UTF_8)).records) {
            String longitude = record.first("lon");
            boolean known = Set.of("1", "2", "3", "4", "9", "18", "21").contains(record.first("type"));
            if (known && !longitude.isEmpty() && !longitude.startsWith("181")) {
                assertThat(positions).contains(key(record, longitude, 0));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(3000);
        assertThat(read.records.stream()
                        .filter(record -> record.fields().containsKey("time"))
                        .count())
                .isGreaterThan(read.records.size() * 9L / 10);
    }

    private static String key(SourceRecord record, String longitude, int step) {
        long micro = Math.round(Double.parseDouble(longitude) * 1e6) + step;
        return record.first("type") + " " + Integer.parseInt(record.first("mmsi")) + " " + micro;
    }

    @Test
    void everyPublishedFieldOfTheCaseStandardIsKnown() throws Exception {
        for (String version : List.of("standards/htcds/htcds_v1.csv", "standards/htcds/htcds_v2.csv")) {
            Path file = file(version);
            Detection detection = new FormatDetector().detect(file, ReadLimits.defaults());
            Collected read = read(file, new Detection("csv", 1, detection.options(), List.of()));
            for (var record : read.records) {
                String field = record.first("Field Name including Prefix");
                if (HtcdsModel.hasPrefix(field)) {
                    assertThat(HtcdsModel.standard().find(field)).as(field).isPresent();
                }
            }
        }
    }

    @Test
    void templatesOfSpreadsheetProgramsAreRead() throws Exception {
        Path file = file("standards/htcds/Toolkit/Excel/HTCDS Excel Spreadsheet v2.0.xlsx");
        Detection detection = new FormatDetector().detect(file, ReadLimits.defaults());
        assertThat(detection.format()).isEqualTo("xlsx");
        assertThat(read(file, detection).columns).isNotEmpty();
    }
}
