package org.manumit.formats.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.manumit.formats.Detection;
import org.manumit.formats.FormatDetector;
import org.manumit.formats.Formats;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapper;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.source.Text;

/** One target a reader: any bytes end in records, issues or a refusal, and every record can be mapped and stored. */
class ReaderFuzzTest {
    private static final Formats FORMATS = new Formats();
    private static final ReadLimits LIMITS = ReadLimits.defaults()
            .withMaxRecordBytes(4_096)
            .withMaxLineBytes(65_536)
            .withMaxUnpackedBytes(1 << 22);
    private static final MappingDefaults DEFAULTS = new MappingDefaults(Kind.INCIDENT, "US", ZoneOffset.UTC, "es");

    private static void read(String format, byte[] content, ReadOptions options) throws IOException {
        Optional<Mapper> mapper = FORMATS.builtInMapper(format, DEFAULTS);
        try {
            FORMATS.reader(format).read(new ByteArrayInputStream(content), options, LIMITS, new Checking(mapper));
        } catch (RefusedFileException e) {
            require(!e.code().isEmpty());
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new AssertionError("a promise of the readers is broken");
        }
    }

    private record Checking(Optional<Mapper> mapper) implements RecordSink {
        @Override
        public void record(SourceRecord record) {
            require(Text.isSound(record.raw()));
            record.fields().values().forEach(values -> values.forEach(value -> require(Text.isSound(value))));
            mapper.ifPresent(made -> made.map(record));
        }

        @Override
        public void issue(Issue issue) {
            require(Text.isSound(issue.raw()) && Text.isSound(issue.found()));
        }
    }

    @FuzzTest(maxDuration = "60s")
    void csv(FuzzedDataProvider data) throws IOException {
        ReadOptions options = ReadOptions.defaults()
                .withHeaderRows(data.consumeInt(0, 2))
                .withDelimiter(data.pickValue(new char[] {',', ';', '\t', '|'}))
                .withCharset(data.pickValue(new String[] {"UTF-8", "windows-1252", "UTF-16LE"}))
                .withAfterRecord(data.consumeInt(0, 3));
        read("csv", data.consumeRemainingAsBytes(), options);
    }

    @FuzzTest(maxDuration = "60s")
    void xlsx(byte[] content) throws IOException {
        read("xlsx", content, ReadOptions.defaults());
    }

    @FuzzTest(maxDuration = "60s")
    void jsonLines(byte[] content) throws IOException {
        read("jsonl", content, ReadOptions.defaults());
    }

    @FuzzTest(maxDuration = "60s")
    void followTheMoney(byte[] content) throws IOException {
        read("ftm", content, ReadOptions.defaults());
    }

    @FuzzTest(maxDuration = "60s")
    void geoJson(byte[] content) throws IOException {
        read("geojson", content, ReadOptions.defaults());
    }

    @FuzzTest(maxDuration = "60s")
    void ais(byte[] content) throws IOException {
        read("ais", content, ReadOptions.defaults());
    }

    @FuzzTest(maxDuration = "60s")
    void camt053(byte[] content) throws IOException {
        read("camt053", content, ReadOptions.defaults());
    }

    @FuzzTest(maxDuration = "60s")
    void htcds(byte[] content) throws IOException {
        read("htcds", content, ReadOptions.defaults());
    }

    @FuzzTest(maxDuration = "60s")
    void detection(byte[] content) throws IOException {
        Detection detection = new FormatDetector().detect(content, "file.csv");
        if (detection.known()) {
            read(detection.format(), content, detection.options());
        }
    }
}
