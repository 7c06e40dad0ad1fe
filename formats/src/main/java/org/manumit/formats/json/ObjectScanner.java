package org.manumit.formats.json;

import java.io.IOException;
import java.io.Reader;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.source.Lines;

/**
 * Cuts the objects out of a JSON text as exact slices: the elements of the array under a given key of the
 * outermost object, the elements of an outermost array, or objects one after the other. Single-threaded.
 */
final class ObjectScanner {
    private final Reader in;
    private final String key;
    private final ReadLimits limits;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder slice = new StringBuilder();
    private int at;
    private int end;
    private long line = 1;
    private long startLine = 1;
    private boolean overlong;
    private boolean cut;

    /** @param key key of the array that holds the objects, where the outermost value is an object with it */
    ObjectScanner(Reader in, String key, ReadLimits limits) {
        this.in = in;
        this.key = key;
        this.limits = limits;
    }

    /**
     * Goes to the next object.
     *
     * @return false at the end
     */
    boolean next() throws IOException, RefusedFileException {
        int c = read();
        while (c >= 0 && c != '{') {
            if (c == '"') {
                string(false); // a bare string between objects belongs to none of them
            }
            c = read();
        }
        if (c < 0) {
            return false;
        }
        startLine = line;
        slice.setLength(0);
        overlong = false;
        return object();
    }

    /** Takes an object; on meeting the key's array at its first level, gives it up and takes the first element. */
    private boolean object() throws IOException, RefusedFileException {
        int depth = 1;
        long length = 1;
        keep('{');
        StringBuilder name = new StringBuilder();
        while (depth > 0) {
            int c = read();
            if (c < 0) {
                cut = true;
                return true;
            }
            keep((char) c);
            if (++length > limits.maxLineBytes()) {
                throw Lines.tooLong(limits);
            }
            switch (c) {
                case '"' -> {
                    String text = string(true);
                    length += text.length();
                    if (depth == 1) {
                        name.setLength(0);
                        name.append(text);
                    }
                }
                case '{' -> depth++;
                case '}' -> depth--;
                case '[' -> {
                    if (depth == 1 && name.toString().equals(key)) {
                        return next();
                    }
                    depth++;
                }
                case ']' -> depth--;
                default -> {}
            }
        }
        return true;
    }

    /** Passes a string whose opening quote was just read; returns its first characters, escapes as written. */
    private String string(boolean inside) throws IOException, RefusedFileException {
        StringBuilder text = new StringBuilder();
        boolean escaped = false;
        long length = 0;
        for (int c = read(); c >= 0; c = read()) {
            if (inside) {
                keep((char) c);
            }
            if (++length > limits.maxLineBytes()) {
                throw Lines.tooLong(limits);
            }
            if (c == '"' && !escaped) {
                break;
            }
            escaped = c == '\\' && !escaped;
            if (text.length() < 64) {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private void keep(char c) {
        if (slice.length() < limits.maxRecordBytes()) {
            slice.append(c);
        } else {
            overlong = true;
        }
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            if (end == 0) {
                return -1;
            }
        }
        char c = buffer[at++];
        if (c == '\n') {
            line++;
        }
        return c;
    }

    /** The exact text of the object; its beginning when {@link #overlong()}. */
    String text() {
        return overlong ? slice.substring(0, Math.min(slice.length(), Issue.MAX_RAW_CHARS)) : slice.toString();
    }

    /** Line on which the object starts. */
    long line() {
        return startLine;
    }

    boolean overlong() {
        return overlong;
    }

    /** Whether the text ended inside the object. */
    boolean cut() {
        return cut;
    }
}
