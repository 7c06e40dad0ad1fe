package org.manumit.formats.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.source.GuardedInput;
import org.manumit.formats.source.SafeXml;

/**
 * An opened workbook (ECMA-376 SpreadsheetML in a zip): its sheets, texts and date styles. The file is spooled
 * to a temporary one, since a zip must be read from its end; closing deletes it. Single-threaded.
 */
final class Workbook implements Closeable {
    private final Path file;
    private final ZipFile zip;
    private final ReadLimits limits;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<Boolean> dateStyles = new ArrayList<>();
    private final SharedTexts texts;
    private boolean from1904;
    private long unpacked;

    private Workbook(Path file, ZipFile zip, ReadLimits limits) throws IOException {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
        this.texts = new SharedTexts();
    }

    static Workbook open(InputStream in, ReadLimits limits) throws IOException, RefusedFileException {
        Path file = Files.createTempFile("manumit-", ".xlsx");
        Workbook book = null;
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            book = new Workbook(file, new ZipFile(file.toFile()), limits);
            if (book.zip.size() > limits.maxEntries()) {
                throw new RefusedFileException(
                        "too-many-entries",
                        "at most " + limits.maxEntries() + " entries",
                        Integer.toString(book.zip.size()),
                        "no workbook needs so many parts");
            }
            book.load();
            return book;
        } catch (ZipException | IllegalArgumentException e) {
            close(book, file);
            throw broken();
        } catch (XMLStreamException e) {
            close(book, file);
            throw SafeXml.refusal(e, broken());
        } catch (IOException e) {
            close(book, file);
            throw GuardedInput.refusal(e);
        } catch (RefusedFileException | RuntimeException e) {
            close(book, file);
            throw e;
        }
    }

    private static void close(@Nullable Workbook book, Path file) throws IOException {
        if (book != null) {
            book.close();
        }
        Files.deleteIfExists(file);
    }

    static RefusedFileException broken() {
        return new RefusedFileException(
                "workbook-broken", "a whole workbook", "a damaged one", "what is missing cannot be told");
    }

    private void load() throws IOException, XMLStreamException, RefusedFileException {
        Map<String, String> targets = new HashMap<>();
        each("xl/_rels/workbook.xml.rels", xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
            }
        });
        each("xl/workbook.xml", xml -> {
            if (xml.getLocalName().equals("sheet")) {
                String target = targets.getOrDefault(attribute(xml, "id"), "");
                String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                if (path.toLowerCase(Locale.ROOT).contains("sheet")) {
                    sheets.put(attribute(xml, "name"), path);
                }
            } else if (xml.getLocalName().equals("workbookPr")) {
                from1904 = attribute(xml, "date1904").matches("1|true");
            }
        });
        if (sheets.isEmpty()) {
            throw broken();
        }
        styles();
        if (zip.getEntry("xl/sharedStrings.xml") != null) {
            try (InputStream in = part("xl/sharedStrings.xml")) {
                texts.load(SafeXml.open(in), limits);
            }
        }
    }

    private interface OnStart {
        void element(XMLStreamReader xml);
    }

    private void each(String part, OnStart action) throws IOException, XMLStreamException {
        if (zip.getEntry(part) == null) {
            return;
        }
        try (InputStream in = part(part)) {
            XMLStreamReader xml = SafeXml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    action.element(xml);
                }
            }
        }
    }

    /** An attribute by its local name, whatever its namespace; empty if absent. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void styles() throws IOException, XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        boolean[] inCells = new boolean[1];
        each("xl/styles.xml", xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" -> formats.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                case "cellXfs" -> inCells[0] = true;
                case "cellStyles", "dxfs" -> inCells[0] = false;
                case "xf" -> {
                    if (inCells[0] && dateStyles.size() < 65_536) {
                        String id = attribute(xml, "numFmtId");
                        dateStyles.add(isDate(id, formats.getOrDefault(id, "")));
                    }
                }
                default -> {}
            }
        });
    }

    /** Built-in formats 14 to 22 and 45 to 47 are dates (ECMA-376 part 1, 18.8.30); others by their letters. */
    private static boolean isDate(String id, String code) {
        if (id.matches("1[4-9]|2[0-2]|4[5-7]|2[7-9]|3[0-6]|5[0-8]")) {
            return true;
        }
        String letters = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.", "").toLowerCase(Locale.ROOT);
        return letters.matches("(?s).*[ymdhs].*") && !letters.contains("general");
    }

    /** Opens a part; how far it unpacks is bounded by size and ratio, whatever its directory entry claims. */
    InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("part missing", broken());
        }
        long packed = Math.max(1, Math.min(entry.getCompressedSize(), Files.size(file)));
        return new Bounded(zip.getInputStream(entry), packed);
    }

    private final class Bounded extends FilterInputStream {
        private static final long RATIO_COUNTS_FROM = 1L << 20;

        private final long packed;
        private long bytes;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                bytes += count;
                unpacked += count;
                boolean ratio = bytes > RATIO_COUNTS_FROM && bytes / packed > limits.maxCompressionRatio();
                if (ratio || unpacked > limits.maxUnpackedBytes()) {
                    throw new IOException("bomb", bomb(ratio));
                }
            }
            return count;
        }

        private RefusedFileException bomb(boolean ratio) {
            return new RefusedFileException(
                    ratio ? "compression-ratio" : "file-too-large",
                    ratio
                            ? "at most " + limits.maxCompressionRatio() + " to 1"
                            : "at most " + limits.maxUnpackedBytes() + " bytes unpacked",
                    "more",
                    "such files are made to fill the machine");
        }
    }

    List<String> sheetNames() {
        return List.copyOf(sheets.keySet());
    }

    /** Opens the XML of a sheet, the first one if no name is given. */
    InputStream sheet(@Nullable String name) throws IOException, RefusedFileException {
        String path = name == null ? sheets.values().iterator().next() : sheets.get(name);
        if (path == null) {
            throw new RefusedFileException(
                    "sheet-missing", "one of " + sheets.size() + " worksheets", "another name", "it is not there");
        }
        return part(path);
    }

    boolean isDateStyle(String index) {
        if (!index.matches("[0-9]{1,5}")) {
            return false;
        }
        int style = Integer.parseInt(index);
        return style < dateStyles.size() && dateStyles.get(style);
    }

    boolean from1904() {
        return from1904;
    }

    SharedTexts texts() {
        return texts;
    }

    @Override
    public void close() throws IOException {
        texts.close();
        zip.close();
        Files.deleteIfExists(file);
    }
}
