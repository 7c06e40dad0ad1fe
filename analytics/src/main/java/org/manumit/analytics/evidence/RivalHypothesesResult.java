package org.manumit.analytics.evidence;

import java.util.List;

/**
 * Other accounts of the same facts.
 *
 * @param rivals best first, ties by key
 * @param nextChecks traits not yet looked for, the one expected to tell most first
 */
public record RivalHypothesesResult(List<Rival> rivals, List<Check> nextChecks) {

    public RivalHypothesesResult {
        rivals = List.copyOf(rivals);
        nextChecks = List.copyOf(nextChecks);
    }

    /**
     * One rival account.
     *
     * @param bits log2 odds against the account in question; above 0 it explains the facts better
     * @param fits what speaks for it, strongest first
     * @param against what speaks against it, strongest first
     * @param tellApart traits not yet looked for, the one that best tells it from the account in question first
     */
    public record Rival(String key, double bits, List<Trait> fits, List<Trait> against, List<Check> tellApart) {
        public Rival {
            fits = List.copyOf(fits);
            against = List.copyOf(against);
            tellApart = List.copyOf(tellApart);
        }
    }

    /** A trait that was seen, or looked for and not found, and what it says in bits. */
    public record Trait(String key, boolean seen, double bits) {}

    /** A trait to look for, and the information that looking is expected to give, in bits. */
    public record Check(String trait, double expectedBits) {}
}
