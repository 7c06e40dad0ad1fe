package org.manumit.formats.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.RefusedFileException;

/**
 * The texts that cells of a workbook share. The first 16 million characters stay in memory, the rest goes to a
 * temporary file with eight bytes of memory a text. Single-threaded.
 */
final class SharedTexts implements Closeable {
    private static final long IN_MEMORY_CHARS = 16_000_000;

    /** Most texts; more than a full worksheet of 16 columns has. */
    private static final int MAX_TEXTS = 16_000_000;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> inMemory = new ArrayList<>();
    private long[] offsets = new long[0];
    private int onDisk;
    private long chars;
    private @Nullable Path file;
    private @Nullable RandomAccessFile disk;

    void load(XMLStreamReader xml, ReadLimits limits) throws XMLStreamException, IOException, RefusedFileException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "rPh" -> phonetic++;
                    case "t" -> inText = phonetic == 0;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> add(unescaped(text.toString()));
                    case "rPh" -> phonetic--;
                    case "t" -> inText = false;
                    default -> {}
                }
            } else if (inText && event == XMLStreamConstants.CHARACTERS && text.length() < limits.maxRecordBytes()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    /** Undoes {@code _xHHHH_} (ECMA-376 part 1, 22.9.2.19). */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (matcher.find()) {
            char c = (char) Integer.parseInt(matcher.group(1), 16);
            matcher.appendReplacement(plain, Matcher.quoteReplacement(String.valueOf(c)));
        }
        return matcher.appendTail(plain).toString();
    }

    private void add(String text) throws IOException, RefusedFileException {
        if (inMemory.size() + onDisk >= MAX_TEXTS) {
            throw new RefusedFileException(
                    "too-many-texts", "at most " + MAX_TEXTS + " texts", "more", "their index would fill the memory");
        }
        chars += text.length() + 24L;
        if (onDisk == 0 && chars < IN_MEMORY_CHARS) {
            inMemory.add(text);
            return;
        }
        RandomAccessFile out = disk;
        if (out == null) {
            file = Files.createTempFile("manumit-", ".texts");
            out = new RandomAccessFile(file.toFile(), "rw");
            disk = out;
        }
        if (onDisk == offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(1 << 16, onDisk * 2));
        }
        offsets[onDisk++] = out.getFilePointer();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** A text by its index; null if there is none. */
    @Nullable
    String get(int index) throws IOException {
        if (index < 0 || index >= inMemory.size() + onDisk) {
            return null;
        }
        if (index < inMemory.size()) {
            return inMemory.get(index);
        }
        RandomAccessFile in = disk;
        if (in == null) {
            return null;
        }
        in.seek(offsets[index - inMemory.size()]);
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (disk != null) {
            disk.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
