package org.manumit.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.manumit.formats.Collected;
import org.manumit.formats.Formats;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RefusedFileException;

class CsvReaderTest {
    @Test
    void rowsCarryTheirHeadingsPositionAndExactText() throws Exception {
        Collected read = Collected.read("csv", "id,name\r\n1,\"Ana \"\"la\"\" Ruiz\"\r\n\r\n2, Bo \n");
        assertThat(read.fields())
                .containsExactly(
                        Map.of("id", List.of("1"), "name", List.of("Ana \"la\" Ruiz")),
                        Map.of("id", List.of("2"), "name", List.of("Bo")));
        assertThat(read.records.get(0).raw()).isEqualTo("1,\"Ana \"\"la\"\" Ruiz\"");
        assertThat(read.records.get(1).position().line()).isEqualTo(4);
        assertThat(read.records.get(1).position().record()).isEqualTo(2);
        assertThat(read.columns).containsExactly("id", "name");
    }

    @Test
    void goodRowsSurviveRaggedAndBrokenOnes() throws Exception {
        Collected read = Collected.read("csv", "a,b\n1,2\n3\n4,5,6\n\"x\"y,7\n8,\"open\n9,10\n11,12\n");
        assertThat(read.records.stream().map(record -> record.first("a"))).containsExactly("1", "9", "11");
        assertThat(read.codes()).containsExactly("cell-count", "cell-count", "quote-broken", "quote-broken");
        assertThat(read.issues.get(3).raw()).isEqualTo("8,\"open");
        assertThat(read.issues.get(3).position().line()).isEqualTo(6);
    }

    @Test
    void quotedCellsMayHoldLineEnds() throws Exception {
        Collected read = Collected.read("csv", "a,b\n\"one\ntwo\",3\n4,5\n");
        assertThat(read.records.get(0).first("a")).isEqualTo("one\ntwo");
        assertThat(read.records.get(1).position().line()).isEqualTo(4);
    }

    @Test
    void twoHeadingRowsAreJoined() throws Exception {
        byte[] text = "Caller,,Event\nname,phone,date\nAna,1,2026-01-01\n".getBytes(StandardCharsets.UTF_8);
        Collected read = Collected.read("csv", text, ReadOptions.defaults().withHeaderRows(2));
        assertThat(read.columns).containsExactly("Caller / name", "Caller / phone", "Event / date");
    }

    @Test
    void headingsAreMadeUnique() throws Exception {
        assertThat(Collected.read("csv", "a,a,\"\",b\n1,2,3,4\n").columns)
                .containsExactly("a", "a (2)", "column 3", "b");
    }

    @Test
    void readingResumesBehindTheLastStoredRecord() throws Exception {
        byte[] text = "a\n1\n\"x\"y\n3\n4\n".getBytes(StandardCharsets.UTF_8);
        Collected read = Collected.read("csv", text, ReadOptions.defaults().withAfterRecord(2));
        assertThat(read.records.stream().map(record -> record.position().record()))
                .containsExactly(3L, 4L);
        assertThat(read.issues).isEmpty();
    }

    @Test
    void undecodableBytesAndNulMakeAnIssueOfTheirRowOnly() throws Exception {
        byte[] text = {'a', '\n', 'x', (byte) 0xFF, '\n', 'y', '\n', 'z', 0, '\n'};
        Collected read = Collected.read("csv", text, ReadOptions.defaults());
        assertThat(read.codes()).containsExactly("text-damaged", "text-damaged");
        assertThat(read.records).hasSize(1);
        assertThat(read.issues.get(1).raw()).doesNotContain("\0");
    }

    @Test
    void otherCharacterSetsAreReadAsStated() throws Exception {
        byte[] text = "a;b\nseñal;ação\n".getBytes(Charset.forName("windows-1252"));
        ReadOptions options = ReadOptions.defaults().withCharset("windows-1252").withDelimiter(';');
        assertThat(Collected.read("csv", text, options).records.get(0).first("b"))
                .isEqualTo("ação");
    }

    @Test
    void anOverlongRowIsAnIssueAndAnEndlessLineRefusesTheFile() throws Exception {
        ReadLimits limits = ReadLimits.defaults().withMaxRecordBytes(1000).withMaxLineBytes(100_000);
        byte[] text = ("a\n" + "x".repeat(5000) + "\n2\n").getBytes(StandardCharsets.UTF_8);
        Collected read = Collected.read("csv", text, ReadOptions.defaults(), limits);
        assertThat(read.codes()).containsExactly("record-too-long");
        assertThat(read.records).hasSize(1);
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream("a\n".getBytes(StandardCharsets.UTF_8)), new Endless('x'));
        assertThatThrownBy(() ->
                        new Formats().reader("csv").read(endless, ReadOptions.defaults(), limits, new Collected()))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageContaining("line-too-long");
    }

    @Test
    void quotesOpenedAgainAndAgainRefuseTheFile() {
        ReadLimits limits = ReadLimits.defaults().withMaxRecordBytes(1000);
        String text = "a,b\n" + "x\",\"y\n".repeat(10_000);
        assertThatThrownBy(() ->
                        Collected.read("csv", text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults(), limits))
                .isInstanceOf(RefusedFileException.class);
    }

    /** The same byte for ever. */
    private static final class Endless extends InputStream {
        private final int value;

        Endless(int value) {
            this.value = value;
        }

        @Override
        public int read() {
            return value;
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars('a', 'é', '"', ',', ';', '\n', '\r', ' ', '=', '1', '中', '\t')
                .ofMaxLength(12);
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(8));
    }

    @Property(tries = 400)
    void whatIsWrittenIsReadBackAndAnotherReaderAgrees(@ForAll("tables") List<List<String>> rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int width = rows.get(0).size();
        try (CsvWriter writer = new CsvWriter(out, CsvFormat.exact())) {
            writer.row(IntStream.range(0, width).mapToObj(i -> "h" + i).toList());
            for (List<String> row : rows) {
                writer.row(row);
            }
        }
        Collected read = Collected.read("csv", out.toByteArray(), ReadOptions.defaults());
        assertThat(read.issues).isEmpty();
        List<List<String>> expected = rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        assertThat(read.records.stream()
                        .map(record -> IntStream.range(0, width)
                                .mapToObj(i -> record.first("h" + i))
                                .toList()))
                .containsExactlyElementsOf(expected);
        assertThat(peer(out.toString(StandardCharsets.UTF_8))).containsAll(expected);
    }

    private static List<List<String>> peer(String text) throws IOException {
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    @Property(tries = 500)
    void anyTextIsReadToItsEnd(@ForAll String text) throws Exception {
        Collected read = Collected.read(
                "csv",
                text.getBytes(StandardCharsets.UTF_8),
                ReadOptions.defaults().withHeaderRows(0));
        assertThat(read.records.size() + read.issues.size()).isLessThanOrEqualTo(text.length());
    }

    @Test
    void formulasAreDefusedForSpreadsheetsOnly() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(out, CsvFormat.forSpreadsheets())) {
            writer.row("=cmd|' /C calc'!A0", "-2.50", "+1 212 555 0143", "@SUM(A1)", " =1+1", "plain");
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=cmd|' /C calc'!A0,-2.50,'+1 212 555 0143,'@SUM(A1),' =1+1,plain\r\n");
    }
}
