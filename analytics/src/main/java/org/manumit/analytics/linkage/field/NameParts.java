package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.bytes.ByteArrays;
import java.util.List;
import org.manumit.analytics.linkage.name.FillerWords;
import org.manumit.analytics.linkage.name.GivenNameForms;
import org.manumit.analytics.linkage.name.NameKind;

/**
 * Which part of a name each word is, so that a second given name on one side and a second surname on the other are no
 * contradiction, but two given names are. A word is a given name where it stands in such a column or mostly in the first half
 * of whole names (what stands behind a comma counts as first), or is known as one; it need not be so of every record. What a
 * word is stays so when further records come. Confined to one thread while records are read.
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

    private final List<Field> fields;
    private final NameKind kind;
    private final TextNumbers texts;
    private byte[] ofWords = {};
    private int known;

    /**
     * Of no word yet.
     *
     * @param texts of the words, by number
     */
    NameParts(List<Field> fields, TextNumbers texts) {
        this.fields = fields;
        this.kind = fields.get(0).role().isOfPersons() ? NameKind.PERSON : NameKind.ORGANISATION;
        this.texts = texts;
    }

    /** Tells the part of each word of each record, in their order; what was not known of a word these records tell. */
    byte[] read(ReadWords read) {
        if (known < texts.size()) {
            learn(read);
        }
        int[] words = read.words();
        byte[] parts = new byte[words.length];
        for (int at = 0; at < parts.length; at++) {
            parts[at] = ofWords[words[at]];
        }
        if (kind == NameKind.PERSON) {
            marriedNames(read, parts);
        }
        return parts;
    }

    private void learn(ReadWords read) {
        ofWords = ByteArrays.grow(ofWords, texts.size());
        for (int word = known; word < texts.size(); word++) {
            ofWords[word] = FillerWords.isFiller(texts.text(word), kind) ? FILLER : EITHER;
        }
        if (kind == NameKind.PERSON) {
            double[] shares = givenShares(read);
            for (int word = known; word < texts.size(); word++) {
                if (!isFiller(word) && texts.text(word).length() > 1) {
                    ofWords[word] = part(shares[word - known]);
                }
            }
        }
        known = texts.size();
    }

    private boolean isFiller(int word) {
        return ofWords[word] == FILLER;
    }

    private static byte part(double given) {
        return given > MOSTLY ? GIVEN : given < 1 - MOSTLY ? FAMILY : EITHER;
    }

    /** Of the words that are not known yet. */
    private double[] givenShares(ReadWords read) {
        int[] starts = read.starts();
        int[] words = read.words();
        double[] given = new double[texts.size() - known];
        double[] all = new double[texts.size() - known];
        for (int word = 0; word < given.length; word++) {
            double asIf = GivenNameForms.namesOf(texts.text(known + word)).isEmpty() ? 0 : KNOWN;
            given[word] = asIf;
            all[word] = asIf;
        }
        for (int row = 0; row < starts.length - 1; row++) {
            int proper = 0;
            int behind = 0;
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                boolean counts = isWhole(read.field(at)) && !isFiller(words[at]);
                proper += counts ? 1 : 0;
                behind += counts && at - starts[row] >= read.beforeComma(row) ? 1 : 0;
            }
            int before = 0;
            int after = 0;
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                int word = words[at];
                if (isFiller(word)) {
                    continue;
                }
                double place = fields.get(read.field(at)).role() == FieldRole.GIVEN_NAME ? 1 : 0;
                if (isWhole(read.field(at))) {
                    int nth = at - starts[row] < read.beforeComma(row) ? behind + before++ : after++;
                    place = proper == 1 ? 0.5 : 1 - nth / (proper - 1.0);
                }
                if (word >= known) {
                    given[word - known] += place;
                    all[word - known]++;
                }
            }
        }
        for (int word = 0; word < given.length; word++) {
            given[word] = all[word] == 0 ? 0.5 : given[word] / all[word];
        }
        return given;
    }

    private boolean isWhole(int field) {
        return fields.get(field).role() == FieldRole.FULL_NAME;
    }

    /** What follows a particle late in a name may be a husband's surname, which comes and goes. */
    private void marriedNames(ReadWords read, byte[] parts) {
        int[] starts = read.starts();
        for (int row = 0; row < starts.length - 1; row++) {
            for (int at = starts[row] + LATE; at < starts[row + 1]; at++) {
                if (isFiller(read.words()[at - 1]) && parts[at] == FAMILY) {
                    parts[at] = EITHER;
                }
            }
        }
    }
}
