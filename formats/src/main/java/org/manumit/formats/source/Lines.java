package org.manumit.formats.source;

import java.io.IOException;
import java.io.Reader;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.RefusedFileException;

/** Lines of a text, one at a time, none of them longer than allowed. Single-threaded. */
public final class Lines {
    private final Reader in;
    private final ReadLimits limits;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder pending = new StringBuilder();
    private int at;
    private int end;
    private long number;
    private String text = "";
    private boolean overlong;

    public Lines(Reader in, ReadLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end of the text
     * @throws RefusedFileException if a line passes {@link ReadLimits#maxLineBytes()}
     */
    public boolean next() throws IOException, RefusedFileException {
        pending.setLength(0);
        overlong = false;
        long length = 0;
        while (true) {
            if (at == end && !fill()) {
                if (length == 0) {
                    return false;
                }
                break;
            }
            int lineEnd = indexOfLineEnd();
            length += lineEnd - at;
            checkLength(length);
            keep(lineEnd - at, length);
            boolean found = lineEnd < end;
            at = found ? lineEnd + 1 : end;
            if (found) {
                break;
            }
        }
        number++;
        int chars = pending.length();
        if (chars > 0 && pending.charAt(chars - 1) == '\r') {
            pending.setLength(chars - 1);
        }
        text = pending.toString();
        return true;
    }

    private int indexOfLineEnd() {
        int i = at;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private void keep(int chars, long length) {
        int room = limits.maxRecordBytes() - pending.length();
        if (length > limits.maxRecordBytes() + 1L) {
            overlong = true;
        }
        pending.append(buffer, at, Math.min(chars, Math.max(0, room)));
    }

    private void checkLength(long length) throws RefusedFileException {
        if (length > limits.maxLineBytes()) {
            throw tooLong(limits);
        }
    }

    /** The refusal of a file whose line or record never ends. */
    public static RefusedFileException tooLong(ReadLimits limits) {
        return new RefusedFileException(
                "line-too-long",
                "lines of at most " + limits.maxLineBytes() + " characters",
                "a longer one",
                "no honest record is that long and reading it would fill the memory");
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    /** The current line without its end; cut at the record limit when {@link #overlong()}. */
    public String text() {
        return text;
    }

    /** Number of the current line, from 1. */
    public long number() {
        return number;
    }

    /** Whether the current line passed the record limit. */
    public boolean overlong() {
        return overlong;
    }
}
