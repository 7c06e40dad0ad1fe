package org.manumit.analytics.text;

import com.ibm.icu.text.Normalizer2;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a draft into Unicode's compatibility composition (NFKC), sign by sign, without what shows nothing.
 * Thread-safe.
 */
final class PlainForms {

    /**
     * Most characters that are composed together. UAX #15 allows a text that is safe to stream thirty marks on one
     * letter; more are noise, and sorting a million of them would take hours.
     */
    private static final int LONGEST_PIECE = 31;

    private final Normalizer2 nfkc = Normalizer2.getNFKCInstance();

    /** The draft in plain forms; null if it has them already. */
    @Nullable
    TextDraft rewrite(TextDraft draft) {
        TextDraft plain = new TextDraft(draft.length());
        boolean changed = false;
        int at = 0;
        while (at < draft.length()) {
            int next = untouched(draft, at);
            plain.append(draft, at, next);
            if (next < draft.length()) {
                Piece piece = new Piece(draft, next);
                changed |= piece.write(plain);
                next = piece.end;
            }
            at = next;
        }
        return changed ? plain : null;
    }

    /** End of the stretch from here in which nothing is to be done, short of a letter that something may join. */
    private static int untouched(TextDraft draft, int from) {
        int at = from;
        int before = from;
        while (at < draft.length()) {
            int c = draft.codePointAt(at);
            if ((CharacterKinds.of(c) & (CharacterKinds.REMOVED | CharacterKinds.REWRITTEN)) != 0) {
                return before;
            }
            before = at;
            at += Character.charCount(c);
        }
        return at;
    }

    /** A letter and what joins it. */
    private final class Piece {

        private final TextDraft draft;
        private int start;
        private final StringBuilder letters = new StringBuilder();
        private boolean leftOut;
        private int last;
        private int end;

        Piece(TextDraft draft, int start) {
            this.draft = draft;
            this.start = start;
            this.end = start;
            this.last = start;
            take();
        }

        private void take() {
            int taken = 0;
            while (end < draft.length()) {
                int c = draft.codePointAt(end);
                boolean removed = (CharacterKinds.of(c) & CharacterKinds.REMOVED) != 0;
                boolean joins = letters.isEmpty() || !nfkc.hasBoundaryBefore(c);
                boolean tooMany = taken >= LONGEST_PIECE && nfkc.getCombiningClass(c) != 0;
                if (!removed && (!joins || (taken >= LONGEST_PIECE && !tooMany))) {
                    break;
                }
                start = letters.isEmpty() ? end : start;
                end += Character.charCount(c);
                leftOut |= removed || tooMany;
                if (!removed && !tooMany) {
                    letters.appendCodePoint(c);
                    last = end;
                    taken++;
                }
            }
        }

        /** Writes the plain form; whether it differs. */
        boolean write(TextDraft plain) {
            if (letters.isEmpty()) {
                return true;
            }
            int first = letters.codePointAt(0);
            if (letters.length() == Character.charCount(first)) {
                if (PictureSigns.isIndicator(first)) {
                    return writeIndicators(plain);
                }
                String sign = PictureSigns.plainForm(first);
                if (sign != null) {
                    plain.append(sign, draft, start, last);
                    return true;
                }
            }
            return writeComposed(plain, first);
        }

        private boolean writeComposed(TextDraft plain, int first) {
            String sign = PictureSigns.plainForm(first);
            String given = sign == null ? letters.toString() : sign + letters.substring(Character.charCount(first));
            String composed = nfkc.normalize(given);
            if (composed.contentEquals(letters)) {
                copyVisible(plain);
                return leftOut;
            }
            plain.append(composed, draft, start, last);
            return true;
        }

        private void copyVisible(TextDraft plain) {
            int copied = 0;
            for (int at = start; at < end && copied < letters.length(); ) {
                int size = Character.charCount(draft.codePointAt(at));
                if ((CharacterKinds.of(draft.codePointAt(at)) & CharacterKinds.REMOVED) == 0) {
                    plain.append(draft, at, at + size);
                    copied += size;
                }
                at += size;
            }
        }

        /** Pairs of indicators that are all countries stay flags; all others are letters. */
        private boolean writeIndicators(TextDraft plain) {
            StringBuilder word = new StringBuilder();
            int at = start;
            while (at < draft.length() && PictureSigns.isIndicator(draft.codePointAt(at))) {
                word.append(PictureSigns.indicatorLetter(draft.codePointAt(at)));
                at += 2;
            }
            end = Math.max(end, at);
            if (areFlags(word)) {
                plain.append(draft, start, at);
                return leftOut;
            }
            for (int i = 0; i < word.length(); i++) {
                plain.append(word.substring(i, i + 1), draft, start + 2 * i, start + 2 * i + 2);
            }
            return true;
        }
    }

    private static boolean areFlags(CharSequence letters) {
        for (int i = 0; i + 1 < letters.length(); i += 2) {
            if (!PictureSigns.isCountry(letters.subSequence(i, i + 2).toString())) {
                return false;
            }
        }
        return letters.length() % 2 == 0;
    }
}
