package org.manumit.formats.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.manumit.formats.Issue;
import org.manumit.formats.ReadLimits;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.source.Lines;

/**
 * Cuts CSV text (RFC 4180) into records and cells without losing the exact text of a record. Single-threaded.
 */
final class CsvScanner {
    /* A state machine over one buffer that holds the current record from `start`. Cells are kept as offsets from
     * `start`, since the buffer moves when it is filled. A record that opens a quote and never closes it swallows
     * what follows; it is given up and reading goes on behind its first line, at a cost that is held to a multiple of the text by
     * `rescanned`: rows like  x","y  would otherwise make each line cost the record limit. */

    /** How reading a record ended. */
    enum Outcome {
        RECORD,
        /** Longer than allowed; passed over. */
        OVERLONG,
        /** More cells than allowed. */
        TOO_MANY_CELLS,
        /** A quote that is not closed, or text behind a closing quote. Of several lines only the first was taken. */
        BROKEN_QUOTE,
        END
    }

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED
    }

    /** How often the record limit may be read again because of broken quotes before the file is refused. */
    private static final int RESCANS = 64;

    private final Reader in;
    private final char delimiter;
    private final ReadLimits limits;
    private char[] buffer = new char[1 << 15];
    private int start;
    private int at;
    private int end;
    private long rescanned;
    private long consumed;

    private int[] cellStart = new int[64];
    private int[] cellEnd = new int[64];
    private boolean[] quoted = new boolean[64];
    private int cells;
    private boolean tooManyCells;
    private State state = State.CELL_START;
    private int cell;
    private int quoteClosed;
    private boolean misplaced;
    private long line = 1;
    private long nextLine = 1;
    private int length;
    private String raw = "";

    CsvScanner(Reader in, char delimiter, ReadLimits limits) {
        this.in = in;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** Goes to the next record. */
    Outcome next() throws IOException, RefusedFileException {
        begin();
        while (at < end || fill()) {
            if (at - start >= limits.maxRecordBytes()) {
                return tooLong();
            }
            char c = buffer[at++];
            if (state == State.QUOTED) {
                insideQuotes(c);
            } else if (c == '\n' || c == '\r') {
                return atLineEnd(c);
            } else {
                outsideQuotes(c);
            }
        }
        return atEndOfText();
    }

    private void begin() {
        consumed += at - start;
        line = nextLine;
        start = at;
        cells = 0;
        cell = 0;
        state = State.CELL_START;
        misplaced = false;
        tooManyCells = false;
    }

    private void insideQuotes(char c) {
        if (c == '"') {
            state = State.QUOTE_CLOSED;
            quoteClosed = at - 1 - start;
        } else if (c == '\n') {
            nextLine++;
        }
    }

    private void outsideQuotes(char c) {
        if (c == delimiter) {
            endCell(at - 1 - start);
            cell = at - start;
            state = State.CELL_START;
        } else if (state == State.PLAIN) {
            return;
        } else if (state == State.QUOTE_CLOSED) {
            if (c == '"') {
                state = State.QUOTED;
            } else {
                misplaced |= c != ' ' && c != '\t';
            }
        } else if (c == '"') {
            cell = at - start;
            state = State.QUOTED;
        } else if (c != ' ') {
            state = State.PLAIN;
        }
    }

    private void endCell(int to) {
        if (cells == limits.maxFields()) {
            tooManyCells = true;
            return;
        }
        if (cells == cellStart.length) {
            cellStart = Arrays.copyOf(cellStart, cells * 2);
            cellEnd = Arrays.copyOf(cellEnd, cells * 2);
            quoted = Arrays.copyOf(quoted, cells * 2);
        }
        boolean closed = state == State.QUOTE_CLOSED;
        cellStart[cells] = cell;
        cellEnd[cells] = closed ? quoteClosed : to;
        quoted[cells++] = closed;
    }

    private Outcome atLineEnd(char c) throws IOException, RefusedFileException {
        boolean severalLines = nextLine > line;
        nextLine++;
        endCell(at - 1 - start);
        length = at - 1 - start;
        if (c == '\r' && (at < end || fill()) && buffer[at] == '\n') {
            at++;
        }
        return misplaced && severalLines ? afterFirstLine() : finish();
    }

    private Outcome atEndOfText() throws IOException, RefusedFileException {
        if (at == start) {
            return Outcome.END;
        }
        if (state == State.QUOTED || (misplaced && nextLine > line)) {
            return afterFirstLine();
        }
        endCell(at - start);
        length = at - start;
        return finish();
    }

    private Outcome finish() {
        raw = new String(buffer, start, length);
        if (misplaced) {
            return Outcome.BROKEN_QUOTE;
        }
        return tooManyCells ? Outcome.TOO_MANY_CELLS : Outcome.RECORD;
    }

    private Outcome tooLong() throws IOException, RefusedFileException {
        return state == State.QUOTED && indexOfLineFeed() >= 0 ? afterFirstLine() : passOverLine();
    }

    private Outcome afterFirstLine() throws RefusedFileException {
        int lineFeed = indexOfLineFeed();
        rescanned += at - start;
        if (rescanned > (long) RESCANS * limits.maxRecordBytes() + 4 * consumed) {
            throw new RefusedFileException(
                    "quotes-broken",
                    "quotes in pairs",
                    "quotes left open again and again",
                    "where a record ends cannot be told, and trying costs more than the file is worth");
        }
        int to = lineFeed < 0 ? at : lineFeed;
        length = to - start;
        at = lineFeed < 0 ? at : lineFeed + 1;
        nextLine = line + 1;
        if (length > 0 && buffer[to - 1] == '\r') {
            length--;
        }
        raw = new String(buffer, start, length);
        return Outcome.BROKEN_QUOTE;
    }

    private int indexOfLineFeed() {
        for (int i = start; i < at; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private Outcome passOverLine() throws IOException, RefusedFileException {
        raw = new String(buffer, start, Math.min(Issue.MAX_RAW_CHARS, at - start));
        long passed = at - start;
        while (at < end || fill()) {
            char c = buffer[at++];
            if (c == '\n') {
                break;
            }
            start = at;
            if (++passed > limits.maxLineBytes()) {
                throw Lines.tooLong(limits);
            }
        }
        nextLine++;
        return Outcome.OVERLONG;
    }

    private boolean fill() throws IOException {
        if (end == buffer.length) {
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, end - start);
                at -= start;
                end -= start;
                start = 0;
            } else {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count > 0;
    }

    /** Number of cells of the current record. */
    int cells() {
        return cells;
    }

    /** A cell of the current record; spaces around it are dropped unless it is quoted. */
    String cell(int index) {
        int from = start + cellStart[index];
        int to = start + cellEnd[index];
        if (quoted[index]) {
            String text = new String(buffer, from, to - from);
            return text.indexOf('"') < 0 ? text : text.replace("\"\"", "\"");
        }
        while (from < to && isSpace(buffer[from])) {
            from++;
        }
        while (to > from && isSpace(buffer[to - 1])) {
            to--;
        }
        return from == to ? "" : new String(buffer, from, to - from);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    /** The exact text of the current record without its line end. */
    String raw() {
        return raw;
    }

    /** Line on which the current record starts, from 1. */
    long line() {
        return line;
    }
}
