package org.manumit.world.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.manumit.world.chance.Chance;

/** Small changes that people make to a text of their own before they publish it again. */
final class Edits {
    /** Parts the sentences of a kept wording in the grammars. */
    private static final String BREAK = "¶";

    private static final double SWAPS = 0.15;
    private static final double DROPS = 0.15;
    private static final double MOVES = 0.12;

    private Edits() {}

    static Swap swap(Chance chance) {
        return chance.odds(SWAPS) ? Swap.any(chance) : Swap.none();
    }

    /** The sentences as one text, now and then without one of them or in another order; {@code kept} stays in. */
    static String join(String whole, String kept, Chance chance) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : whole.split(BREAK)) {
            sentences.add(capital(sentence.strip()));
        }
        if (chance.odds(DROPS)) {
            int at = chance.below(sentences.size());
            if (sentences.size() > 2 && !sentences.get(at).contains(kept)) {
                sentences.remove(at);
            }
        }
        if (chance.odds(MOVES)) {
            int at = chance.below(sentences.size() - 1);
            Collections.swap(sentences, at, at + 1);
        }
        return String.join(" ", sentences);
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
