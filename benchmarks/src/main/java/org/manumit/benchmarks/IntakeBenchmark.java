package org.manumit.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.manumit.formats.Formats;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordSink;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.ais.AisPosition;
import org.manumit.formats.ais.AisWriter;
import org.manumit.formats.mapping.ColumnMapping;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapping;
import org.manumit.formats.mapping.Role;
import org.manumit.formats.mapping.TableMapper;
import org.manumit.formats.selector.SelectorExtractor;
import org.manumit.formats.table.CsvFormat;
import org.manumit.formats.table.CsvWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Records read, mapped and searched for selectors per second on one thread, beside FastCSV, which only cuts
 * cells. docs/benchmarks.md has the command.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class IntakeBenchmark {
    static final int RECORDS = 10_000;

    private final Formats formats = new Formats();
    private final SelectorExtractor extractor = new SelectorExtractor();
    private final TableMapper mapper = new TableMapper(Mapping.of(
            Kind.TIP,
            List.of(
                    ColumnMapping.of("id", Role.ID),
                    ColumnMapping.of("time", Role.TIME),
                    ColumnMapping.of("phone", Role.PHONE),
                    ColumnMapping.of("city", Role.PLACE),
                    ColumnMapping.of("text", Role.TEXT))));
    private byte[] table = new byte[0];
    private byte[] log = new byte[0];

    /** Rows of about 160 characters, a third of them with a telephone number in the text. */
    @Setup
    public void write() throws IOException {
        Random random = new Random(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(out, CsvFormat.exact())) {
            writer.row("id", "time", "phone", "city", "text", "source");
            for (int i = 0; i < RECORDS; i++) {
                String contact = i % 3 == 0 ? "call 212-555-01" + (10 + random.nextInt(89)) : "ask at the gate";
                writer.row(
                        "T-" + i,
                        "2026-03-04T05:06:" + (10 + i % 50) + "Z",
                        "+1212555" + (1000 + random.nextInt(9000)),
                        "City " + random.nextInt(50),
                        "They took my passport, \"no pay\" for " + random.nextInt(9) + " weeks at the farm, " + contact,
                        "hotline");
            }
        }
        table = out.toByteArray();
        ByteArrayOutputStream sentences = new ByteArrayOutputStream();
        try (AisWriter writer = new AisWriter(sentences, "post-1")) {
            for (int i = 0; i < RECORDS; i++) {
                double latitude = random.nextDouble() * 20 - 10;
                writer.position(
                        Instant.ofEpochSecond(1_772_600_000L + i),
                        new AisPosition(710_000_000 + i % 500, true, 0, latitude, -40.5, 9.1, 120, 121, i % 60));
            }
        }
        log = sentences.toByteArray();
    }

    private void read(String format, byte[] content, RecordSink sink) throws IOException, RefusedFileException {
        formats.reader(format)
                .read(new ByteArrayInputStream(content), ReadOptions.defaults(), ReadLimits.defaults(), sink);
    }

    private record Into(Blackhole hole, Consumer<SourceRecord> then) implements RecordSink {
        @Override
        public void record(SourceRecord record) {
            then.accept(record);
        }

        @Override
        public void issue(Issue issue) {
            throw new IllegalStateException("the benchmark's input has no issue");
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void csvReadMappedAndSearched(Blackhole hole) throws IOException, RefusedFileException {
        read("csv", table, new Into(hole, record -> {
            Draft draft = mapper.map(record).draft();
            if (draft != null && draft.text() != null) {
                hole.consume(extractor.find(draft.text(), "US"));
            }
            hole.consume(draft);
        }));
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void csvRead(Blackhole hole) throws IOException, RefusedFileException {
        read("csv", table, new Into(hole, hole::consume));
    }

    /** The peer: cells only, without exact raw text, limits and damage checks. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void csvReadByFastCsv(Blackhole hole) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(table), StandardCharsets.UTF_8))) {
            reader.forEach(hole::consume);
        }
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void aisRead(Blackhole hole) throws IOException, RefusedFileException {
        read("ais", log, new Into(hole, hole::consume));
    }

    @Benchmark
    public Object textWithoutNumbers() {
        return extractor.find("They took my passport and there is no pay for weeks at the farm, ask at the gate", "US");
    }

    @Benchmark
    public Object textWithANumber() {
        return extractor.find("They took my passport and there is no pay at the farm, call 212-555-0143 today", "US");
    }
}
