package org.manumit.analytics.text;

import java.util.Arrays;
import java.util.BitSet;

/** A text on its way to plain form: each character with the stretch of the raw text it comes from. Single-threaded. */
final class TextDraft {

    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;

    /** An empty draft with room for some characters. */
    TextDraft(int room) {
        text = new char[room];
        starts = new int[room];
        ends = new int[room];
    }

    static TextDraft of(String raw) {
        TextDraft draft = new TextDraft(raw.length());
        raw.getChars(0, raw.length(), draft.text, 0);
        draft.length = raw.length();
        for (int i = 0; i < draft.length; i++) {
            draft.starts[i] = i;
            draft.ends[i] = i + 1;
        }
        return draft;
    }

    int length() {
        return length;
    }

    char charAt(int at) {
        return text[at];
    }

    int codePointAt(int at) {
        return Character.codePointAt(text, at, length);
    }

    /** Replaces a character one for one. */
    void set(int at, char with) {
        text[at] = with;
    }

    /** Appends characters of another draft with where they come from. */
    void append(TextDraft other, int from, int to) {
        int count = to - from;
        grow(count);
        System.arraycopy(other.text, from, text, length, count);
        System.arraycopy(other.starts, from, starts, length, count);
        System.arraycopy(other.ends, from, ends, length, count);
        length += count;
    }

    /** Appends what a stretch of another draft becomes. */
    void append(CharSequence becomes, TextDraft other, int from, int to) {
        int count = becomes.length();
        grow(count);
        for (int i = 0; i < count; i++) {
            text[length] = becomes.charAt(i);
            starts[length] = other.starts[from];
            ends[length++] = other.ends[to - 1];
        }
    }

    /** Takes characters out; the one before each then stands for both. None of them may be the first. */
    void takeOut(BitSet positions) {
        int kept = positions.nextSetBit(0);
        if (kept < 0) {
            return;
        }
        for (int at = kept; at < length; at++) {
            if (positions.get(at)) {
                ends[kept - 1] = ends[at];
            } else {
                text[kept] = text[at];
                starts[kept] = starts[at];
                ends[kept++] = ends[at];
            }
        }
        length = kept;
    }

    private void grow(int more) {
        if (length + more > text.length) {
            int room = Math.max(length + more, text.length + text.length / 2 + 16);
            text = Arrays.copyOf(text, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
    }

    /** Characters from one position to before another. */
    String text(int from, int to) {
        return new String(text, from, to - from);
    }

    String text() {
        return text(0, length);
    }

    PlainText plainForm(String raw) {
        return PlainText.of(raw, text(), starts, ends);
    }
}
