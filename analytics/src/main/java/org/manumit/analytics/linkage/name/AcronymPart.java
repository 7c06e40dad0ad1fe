package org.manumit.analytics.linkage.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Meets a name of one short word with one whose first letters it is. Thread-safe (stateless). */
final class AcronymPart {

    private static final double LETTER_BITS = 2.6;

    private AcronymPart() {}

    static @Nullable NamePart find(ReadName a, ReadName b) {
        if (isAcronymOf(a, b)) {
            return new NamePart(shown(a), shown(b), Agreement.ABBREVIATION, bits(a));
        }
        return isAcronymOf(b, a) ? new NamePart(shown(a), shown(b), Agreement.ABBREVIATION, bits(b)) : null;
    }

    private static boolean isAcronymOf(ReadName shorter, ReadName longer) {
        return shorter.tokenList().size() == 1
                && longer.tokenList().size() > 1
                && longer.acronyms().contains(shorter.tokenList().get(0).text);
    }

    private static double bits(ReadName name) {
        NameToken token = name.tokenList().get(0);
        return Math.min(token.weight, LETTER_BITS * token.text.length());
    }

    private static List<String> shown(ReadName name) {
        return name.tokenList().stream().map(token -> token.word.shown()).toList();
    }
}
