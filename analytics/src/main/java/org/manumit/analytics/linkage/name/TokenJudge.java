package org.manumit.analytics.linkage.name;

import org.jspecify.annotations.Nullable;

/**
 * Judges two words: how they agree, and what that weighs.
 *
 * <p><b>Method</b> A word that agrees has the surprise of the commoner of both. Customary forms keep a share of it. A
 * slip keeps less the further it leads, in proportion to the length, nothing at the allowance, and contradicts beyond.
 * A slip that leads from one common name to another is the less likely reason for meeting both, so it counts as further.
 * <b>Units</b> bits. Symmetric. Confined to one thread.
 */
final class TokenJudge {

    /** How two words agree, and what that weighs. */
    record Verdict(Agreement agreement, double bits) {}

    private static final double CASE_BITS = 0.02;
    private static final double SPELLING_BITS = 0.15;
    /** That one name says "son of" and the other does not. */
    private static final double FATHER_BITS = 0.3;

    private static final double SAME_NAME_SHARE = 0.9;
    private static final double FULL_FORM_SHARE = 0.95;
    private static final double ABBREVIATION_SHARE = 0.8;
    private static final double NICKNAME_SHARE = 0.75;
    private static final double BOTH_NICKNAMES_SHARE = 0.55;
    private static final double INITIAL_SHARE = 0.35;
    private static final double MOST_INITIAL_BITS = 3;
    private static final double INITIAL_DIFFERS_BITS = -10;

    private static final double ALLOWANCE_PER_LETTER = 0.25;
    private static final double ALLOWANCE_LEAST = 0.1;
    private static final double ALLOWANCE_PER_SYLLABLE_SIGN = 0.2;
    private static final double SOUND_SHARE = 0.5;
    private static final double SOUND_MOST = 0.45;
    private static final double SKELETON_SHARE = 0.35;
    private static final int SHORTEST_CUT = 3;
    private static final double OTHER_NAME_SHARE = 1.0;
    private static final double OTHER_SEX_SHARE = 1;
    private static final double STEEPNESS = 2;

    /** Beyond these a contradiction is full. */
    private static final double MOST_ALLOWANCES = 1 + 1 / STEEPNESS;

    /** Part of a full contradiction up to which a difference may still be called a slip, though it speaks against. */
    private static final double SLIP_SHARE = 0.55;

    private final Slips slips = new Slips();
    private final KindCosts costs;

    TokenJudge(KindCosts costs) {
        this.costs = costs;
    }

    Verdict judge(NameToken a, NameToken b) {
        double weight = Math.min(a.weight, b.weight);
        if (a.syllabic() && b.syllabic()) {
            return signs(a, b, weight);
        }
        if (a.text.equals(b.text)) {
            return sameLetters(a, b, weight);
        }
        if (a.initial || b.initial) {
            return initial(a, b, weight);
        }
        Verdict custom = custom(a, b, weight);
        if (custom != null) {
            return custom;
        }
        return shortens(a, b) || shortens(b, a)
                ? new Verdict(Agreement.ABBREVIATION, ABBREVIATION_SHARE * weight)
                : spelling(a, b);
    }

    /** {@code Univ.} is the beginning of any word that begins so, since the point says that it is cut. */
    private static boolean shortens(NameToken a, NameToken b) {
        String cut = a.word.text();
        return a.word.point()
                && cut.length() >= SHORTEST_CUT
                && b.text.length() > cut.length() + 1
                && b.text.startsWith(cut);
    }

    private static Verdict sameLetters(NameToken a, NameToken b, double lighter) {
        double weight = a.father == b.father ? lighter : lighter - FATHER_BITS;
        if (a.shortened != b.shortened) {
            return new Verdict(Agreement.ABBREVIATION, FULL_FORM_SHARE * weight);
        }
        if (a.word.shown().equals(b.word.shown())) {
            return new Verdict(Agreement.SAME, weight);
        }
        return a.word.shown().equalsIgnoreCase(b.word.shown())
                ? new Verdict(Agreement.SAME, weight - CASE_BITS)
                : new Verdict(Agreement.SAME_WRITTEN_OTHERWISE, weight - SPELLING_BITS);
    }

    private static Verdict initial(NameToken a, NameToken b, double weight) {
        if (a.text.charAt(0) != b.text.charAt(0)) {
            return new Verdict(Agreement.CONTRADICTS, INITIAL_DIFFERS_BITS);
        }
        return new Verdict(Agreement.INITIAL, Math.min(MOST_INITIAL_BITS, INITIAL_SHARE * weight) + weight / 100);
    }

    private static @Nullable Verdict custom(NameToken a, NameToken b, double weight) {
        GivenNames.Meaning one = a.meaning;
        GivenNames.Meaning other = b.meaning;
        if (!one.isKnown() || !other.isKnown()) {
            return null;
        }
        if (one.spellsTheSame(other)) {
            return new Verdict(Agreement.SAME_WRITTEN_OTHERWISE, SAME_NAME_SHARE * weight);
        }
        if (one.shortens(other) || other.shortens(one)) {
            return new Verdict(Agreement.ABBREVIATION, ABBREVIATION_SHARE * weight);
        }
        if (one.isPetNameOf(other) || other.isPetNameOf(one)) {
            return new Verdict(Agreement.NICKNAME, NICKNAME_SHARE * weight);
        }
        return one.sharesAPetName(other) ? new Verdict(Agreement.NICKNAME, BOTH_NICKNAMES_SHARE * weight) : null;
    }

    /** Where a sign is a whole syllable or word, another sign is another name, not a slip. */
    private Verdict signs(NameToken a, NameToken b, double weight) {
        String one = a.word.shown();
        String other = b.word.shown();
        if (one.equals(other)) {
            return new Verdict(Agreement.SAME, weight);
        }
        double allowance = ALLOWANCE_PER_SYLLABLE_SIGN * (one.length() + other.length()) / 2;
        return distant(signsApart(one, other) / allowance, a.weight, b.weight, false);
    }

    /** Signs to be replaced, added or left out (Levenshtein 1966). */
    private static int signsApart(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[other.length()];
    }

    private Verdict spelling(NameToken a, NameToken b) {
        boolean stems = a.hasStem() && b.hasStem();
        Spelling one = stems ? a.stem : a.letters;
        Spelling other = stems ? b.stem : b.letters;
        double allowance = allowance(one.length(), other.length());
        boolean otherSex = otherSex(a, b);
        boolean alike = !otherSex && a.soundsLike(b);
        double distance = MOST_ALLOWANCES * allowance;
        if (alike || !one.hasLittleIn(other)) {
            distance = slips.distance(one, other, (float) distance);
        }
        if (alike) {
            distance = Math.min(SOUND_SHARE * distance, SOUND_MOST * allowance);
        } else if (a.common && b.common && !isPlural(a.text, b.text) && !isPlural(b.text, a.text)) {
            distance += OTHER_NAME_SHARE * allowance;
        }
        if (a.hasConsonantsOf(b)) {
            distance = Math.min(distance, SKELETON_SHARE * allowance);
        }
        if (otherSex) {
            distance += OTHER_SEX_SHARE * allowance;
        }
        return distant(distance / allowance, a.weight, b.weight, alike);
    }

    private static boolean isPlural(String many, String one) {
        return many.length() == one.length() + 1 && many.endsWith("s") && many.startsWith(one);
    }

    /** Known given names of women and men, and words that differ in a last o and a only. */
    private boolean otherSex(NameToken a, NameToken b) {
        char one = a.meaning.sex();
        char other = b.meaning.sex();
        if (one != other && one != GivenNames.UNKNOWN_SEX && other != GivenNames.UNKNOWN_SEX) {
            return true;
        }
        int last = a.text.length() - 1;
        return costs == KindCosts.PERSON
                && last == b.text.length() - 1
                && (a.text.charAt(last) == 'o' && b.text.charAt(last) == 'a'
                        || a.text.charAt(last) == 'a' && b.text.charAt(last) == 'o')
                && a.text.regionMatches(0, b.text, 0, last);
    }

    /** What a joined word and the words that it joins come to; contradicting when they are no such thing. */
    Verdict joined(Spelling one, Spelling other, double weight) {
        double allowance = allowance(one.length(), other.length());
        double distance = slips.distance(one, other, (float) allowance);
        double share = distance > allowance ? -1 : 1 - distance / allowance;
        return new Verdict(Agreement.JOINED_OR_SPLIT, FULL_FORM_SHARE * share * weight);
    }

    private static double allowance(int one, int other) {
        return ALLOWANCE_PER_LETTER * (one + other) / 2 + ALLOWANCE_LEAST;
    }

    /** @param distance in allowances */
    private Verdict distant(double distance, double weightA, double weightB, boolean alike) {
        double share = 1 - distance;
        if (share > 0) {
            double weight = Math.min(weightA, weightB) - SPELLING_BITS;
            return new Verdict(alike ? Agreement.SOUNDS_ALIKE : Agreement.SLIP, share * weight);
        }
        double contradiction = Math.min(1, -share * STEEPNESS);
        Agreement agreement = contradiction > SLIP_SHARE ? Agreement.CONTRADICTS : Agreement.SLIP;
        return new Verdict(agreement, -contradiction * costs.contradictionBits((weightA + weightB) / 2));
    }
}
