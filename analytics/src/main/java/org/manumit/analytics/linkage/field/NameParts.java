package org.manumit.analytics.linkage.field;

import java.util.List;
import org.manumit.analytics.linkage.name.FillerWords;
import org.manumit.analytics.linkage.name.GivenNameForms;
import org.manumit.analytics.linkage.name.NameKind;

/**
 * Which part of a name each word is, so that a second given name on one side and a second surname on the other are no
 * contradiction, but two given names are. A word is a given name where it stands in such a column or mostly in the first half
 * of whole names (what stands behind a comma counts as first), or is known as one; it need not be so of every record. What a
 * word is stays so when further records come. Thread-safe (immutable) as long as no word is numbered.
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
    /** Part of each word of the records that were learned from. */
    private final byte[] ofWords;

    /**
     * Learns from records what each word is.
     *
     * @param texts of the words, by number
     */
    NameParts(List<Field> fields, TextNumbers texts, ReadWords read) {
        this.fields = fields;
        this.kind = fields.get(0).role().isOfPersons() ? NameKind.PERSON : NameKind.ORGANISATION;
        this.texts = texts;
        ofWords = new byte[texts.size()];
        for (int word = 0; word < ofWords.length; word++) {
            ofWords[word] = FillerWords.isFiller(texts.text(word), kind) ? FILLER : EITHER;
        }
        if (kind == NameKind.PERSON) {
            double[] shares = givenShares(read);
            for (int word = 0; word < ofWords.length; word++) {
                ofWords[word] = part(word, shares[word]);
            }
        }
    }

    /** Tells the part of each word of each record, in their order; of a word that was not learned its own place tells. */
    byte[] of(ReadWords read) {
        int[] words = read.words();
        boolean persons = kind == NameKind.PERSON;
        double[] places = persons && texts.size() > ofWords.length ? places(read) : new double[0];
        byte[] parts = new byte[words.length];
        for (int at = 0; at < parts.length; at++) {
            int word = words[at];
            if (word < ofWords.length) {
                parts[at] = ofWords[word];
            } else {
                double asIf = asIf(word);
                parts[at] = part(word, persons ? (asIf + places[at]) / (asIf + 1) : 0);
            }
        }
        if (persons) {
            marriedNames(read, parts);
        }
        return parts;
    }

    private boolean isFiller(int word) {
        return word < ofWords.length ? ofWords[word] == FILLER : FillerWords.isFiller(texts.text(word), kind);
    }

    /** How often a word is a given name, from 0 to 1, tells which part it is. */
    private byte part(int word, double given) {
        if (isFiller(word)) {
            return FILLER;
        }
        if (kind == NameKind.ORGANISATION || texts.text(word).length() == 1) {
            return EITHER;
        }
        return given > MOSTLY ? GIVEN : given < 1 - MOSTLY ? FAMILY : EITHER;
    }

    private double asIf(int word) {
        return GivenNameForms.namesOf(texts.text(word)).isEmpty() ? 0 : KNOWN;
    }

    private double[] givenShares(ReadWords read) {
        int[] words = read.words();
        double[] places = places(read);
        double[] given = new double[ofWords.length];
        double[] all = new double[ofWords.length];
        for (int word = 0; word < given.length; word++) {
            given[word] = asIf(word);
            all[word] = given[word];
        }
        for (int at = 0; at < words.length; at++) {
            if (!isFiller(words[at])) {
                given[words[at]] += places[at];
                all[words[at]]++;
            }
        }
        for (int word = 0; word < given.length; word++) {
            given[word] = all[word] == 0 ? 0.5 : given[word] / all[word];
        }
        return given;
    }

    /** Where each word stands: 1 for the place of a given name, 0 for that of a surname. */
    private double[] places(ReadWords read) {
        int[] starts = read.starts();
        int[] words = read.words();
        double[] places = new double[words.length];
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
                if (!isWhole(read.field(at))) {
                    places[at] = fields.get(read.field(at)).role() == FieldRole.GIVEN_NAME ? 1 : 0;
                } else if (!isFiller(words[at])) {
                    int nth = at - starts[row] < read.beforeComma(row) ? behind + before++ : after++;
                    places[at] = proper == 1 ? 0.5 : 1 - nth / (proper - 1.0);
                }
            }
        }
        return places;
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
