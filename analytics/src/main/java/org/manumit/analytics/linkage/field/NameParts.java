package org.manumit.analytics.linkage.field;

import java.util.List;
import org.manumit.analytics.linkage.name.FillerWords;
import org.manumit.analytics.linkage.name.GivenNameForms;
import org.manumit.analytics.linkage.name.NameKind;

/**
 * Which part of a name each word is, so that a second given name on one side and a second surname on the other are no
 * contradiction, but two given names are. A word is a given name where it stands in such a column or mostly in the first half
 * of whole names (what stands behind a comma counts as first), or is known as one; it need not be so of every record.
 */
final class NameParts {

    /** An initial, or a word that stands in either half as often. */
    static final byte EITHER = 0;

    static final byte GIVEN = 1;
    static final byte FAMILY = 2;
    /** Holds a name together and tells nobody apart. */
    static final byte FILLER = 3;

    /** Shares of the places; between them a word may be either. Judgement. */
    private static final double MOSTLY = 0.6;

    /** Records as if seen with a known given name in its place. */
    private static final double KNOWN = 2;

    /** Words before a husband's surname and its particle at least: a given name and a surname. */
    private static final int LATE = 3;

    private NameParts() {}

    /**
     * Tells the part of each word of each record, in their order.
     *
     * @param texts of the words, by number
     */
    static byte[] of(List<Field> fields, List<String> texts, ReadWords read) {
        int[] words = read.words();
        NameKind kind = fields.get(0).role().isOfPersons() ? NameKind.PERSON : NameKind.ORGANISATION;
        boolean[] filler = new boolean[texts.size()];
        for (int word = 0; word < filler.length; word++) {
            filler[word] = FillerWords.isFiller(texts.get(word), kind);
        }
        double[] shares = kind == NameKind.PERSON ? givenShares(fields, texts, read, filler) : new double[0];
        byte[] parts = new byte[words.length];
        for (int at = 0; at < parts.length; at++) {
            int word = words[at];
            parts[at] = filler[word]
                    ? FILLER
                    : kind == NameKind.ORGANISATION || texts.get(word).length() == 1 ? EITHER : part(shares[word]);
        }
        if (kind == NameKind.PERSON) {
            marriedNames(read, filler, parts);
        }
        return parts;
    }

    private static byte part(double given) {
        return given > MOSTLY ? GIVEN : given < 1 - MOSTLY ? FAMILY : EITHER;
    }

    private static double[] givenShares(List<Field> fields, List<String> texts, ReadWords read, boolean[] filler) {
        int[] starts = read.starts();
        int[] words = read.words();
        double[] given = new double[texts.size()];
        double[] all = new double[texts.size()];
        for (int word = 0; word < given.length; word++) {
            double known = GivenNameForms.namesOf(texts.get(word)).isEmpty() ? 0 : KNOWN;
            given[word] = known;
            all[word] = known;
        }
        for (int row = 0; row < starts.length - 1; row++) {
            int proper = 0;
            int behind = 0;
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                boolean counts = isWhole(fields, read.field(at)) && !filler[words[at]];
                proper += counts ? 1 : 0;
                behind += counts && at - starts[row] >= read.beforeComma(row) ? 1 : 0;
            }
            int before = 0;
            int after = 0;
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                int word = words[at];
                if (filler[word]) {
                    continue;
                }
                double place = fields.get(read.field(at)).role() == FieldRole.GIVEN_NAME ? 1 : 0;
                if (isWhole(fields, read.field(at))) {
                    int nth = at - starts[row] < read.beforeComma(row) ? behind + before++ : after++;
                    place = proper == 1 ? 0.5 : 1 - nth / (proper - 1.0);
                }
                given[word] += place;
                all[word]++;
            }
        }
        for (int word = 0; word < given.length; word++) {
            given[word] = all[word] == 0 ? 0.5 : given[word] / all[word];
        }
        return given;
    }

    private static boolean isWhole(List<Field> fields, int field) {
        return fields.get(field).role() == FieldRole.FULL_NAME;
    }

    /** What follows a particle late in a name may be a husband's surname, which comes and goes. */
    private static void marriedNames(ReadWords read, boolean[] filler, byte[] parts) {
        int[] starts = read.starts();
        for (int row = 0; row < starts.length - 1; row++) {
            for (int at = starts[row] + LATE; at < starts[row + 1]; at++) {
                if (filler[read.words()[at - 1]] && parts[at] == FAMILY) {
                    parts[at] = EITHER;
                }
            }
        }
    }
}
