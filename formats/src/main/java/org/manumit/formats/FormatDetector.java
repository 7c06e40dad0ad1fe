package org.manumit.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.manumit.formats.htcds.HtcdsModel;
import org.manumit.formats.table.XlsxReader;

/**
 * Tells what a file is from its first bytes. A file's name is never proof: it only breaks a tie between one
 * column of text and a table. Thread-safe.
 */
public final class FormatDetector {
    /** How many bytes of a file are looked at. */
    public static final int HEAD_BYTES = 256 << 10;

    private static final Pattern AIS_LINE = Pattern.compile("(\\\\[^\\\\\\n]{0,200}\\\\)?\\s*![A-Z-]{2}VD[MO],\\d.*");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C\\x1D\\x1F]");

    /**
     * Looks at the head of a file.
     *
     * @param head the first bytes, at most {@link #HEAD_BYTES} are used; shorter only if the file is
     * @param fileName name of the file, for tables with one column only
     */
    public Detection detect(byte[] head, String fileName) {
        byte[] bytes = head.length > HEAD_BYTES ? Arrays.copyOf(head, HEAD_BYTES) : head;
        if (bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
            return text(unpacked(bytes), false, fileName);
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
            return workbook(bytes);
        }
        return text(bytes, head.length < HEAD_BYTES, fileName);
    }

    /**
     * Looks at a file on disk. Beyond the head this opens workbooks, to ask about their sheets, merged cells and
     * heading rows.
     *
     * @throws RefusedFileException if a workbook is hostile or damaged
     */
    public Detection detect(Path file, ReadLimits limits) throws IOException, RefusedFileException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        Detection detection = detect(head, String.valueOf(file.getFileName()));
        if (!detection.format().equals("xlsx")) {
            return detection;
        }
        try (InputStream in = Files.newInputStream(file)) {
            XlsxReader.Look look = new XlsxReader().look(in, null, limits);
            List<Question> questions = new ArrayList<>(look.questions());
            int headerRows = TableShape.headerRows(look.rows(), questions);
            return new Detection(
                    "xlsx", detection.confidence(), detection.options().withHeaderRows(headerRows), questions);
        }
    }

    private static byte[] unpacked(byte[] head) {
        byte[] text = new byte[HEAD_BYTES];
        int length = 0;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int n = in.read(text, 0, text.length); n > 0; n = in.read(text, length, text.length - length)) {
                length += n;
            }
        } catch (IOException e) {
            // the head ends inside the packed data: what came out so far is what there is to look at
            return Arrays.copyOf(text, length);
        }
        return Arrays.copyOf(text, length);
    }

    private static Detection workbook(byte[] head) {
        String names = new String(head, StandardCharsets.ISO_8859_1);
        boolean workbook = names.contains("xl/workbook")
                || names.contains("xl/worksheets")
                || (names.contains("[Content_Types].xml") && names.contains("xl/"));
        return workbook ? new Detection("xlsx", 0.95, ReadOptions.defaults(), List.of()) : unknown();
    }

    private static Detection unknown() {
        return new Detection("", 0, ReadOptions.defaults(), List.of());
    }

    private static Detection text(byte[] head, boolean whole, String fileName) {
        CharsetGuess charset = CharsetGuess.of(head);
        String text = charset.text(head);
        ReadOptions options = ReadOptions.defaults().withCharset(charset.charset());
        if (text.isBlank()
                || CONTROL.matcher(text.substring(0, Math.min(text.length(), 4096)))
                        .find()) {
            return unknown();
        }
        String start = text.stripLeading();
        char first = start.charAt(0);
        if (first == '{' || first == '[' || first == '\u001E') {
            Detection json = JsonLook.detect(start, options, charset.questions());
            if (json.known()) {
                return json;
            }
        }
        if (first == '<') {
            boolean statement = start.contains("BkToCstmrStmt") || start.contains("camt.053");
            return statement ? new Detection("camt053", 0.95, options, List.of()) : unknown();
        }
        if (isAis(text)) {
            return new Detection("ais", 0.95, options.withCharset("ISO-8859-1"), List.of());
        }
        return table(text, whole, fileName, options, charset);
    }

    private static boolean isAis(String text) {
        return text.lines().limit(50).anyMatch(line -> AIS_LINE.matcher(line).matches());
    }

    private static Detection table(
            String text, boolean whole, String fileName, ReadOptions options, CharsetGuess charset) {
        TableShape shape = TableShape.of(text, whole);
        List<Question> questions = new ArrayList<>(charset.questions());
        if (shape.rows().isEmpty()) {
            return unknown();
        }
        if (shape.columns() < 2) {
            String name = fileName.toLowerCase(Locale.ROOT);
            boolean named = name.endsWith(".csv") || name.endsWith(".tsv");
            questions.add(new Question("delimiter", null, List.of(",", ";", "tab", "|"), List.of()));
            return named ? new Detection("csv", 0.3, options, questions) : unknown();
        }
        ReadOptions read = options.withDelimiter(shape.delimiter()).withHeaderRows(shape.headerRows());
        if (isHtcds(shape.rows().get(0))) {
            return new Detection("htcds", 0.95, read.withHeaderRows(1), questions);
        }
        questions.addAll(shape.questions());
        double confidence = 0.5 + 0.4 * shape.consistency() - (charset.isCertain() ? 0 : 0.2);
        return new Detection("csv", confidence, read, questions);
    }

    private static boolean isHtcds(List<String> headings) {
        return headings.stream()
                        .filter(heading -> HtcdsModel.hasPrefix(heading)
                                && HtcdsModel.standard().find(heading).isPresent())
                        .count()
                >= 2;
    }
}
