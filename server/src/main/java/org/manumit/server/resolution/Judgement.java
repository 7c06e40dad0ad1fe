package org.manumit.server.resolution;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;

/**
 * What a person, or a rule, says of two records. Its text form shows ids and verdict only.
 *
 * @param id 0 for a rule's
 * @param reason in the person's words; key of the words for a rule
 * @param by the person's name; null for a rule
 * @param at when; null for the rule of exact identifiers
 * @param probability that they are one, where their likeness joined them; null otherwise
 */
public record Judgement(
        long id,
        EntityRef a,
        EntityRef b,
        Verdict verdict,
        String reason,
        @Nullable String by,
        @Nullable Instant at,
        boolean undone,
        @Nullable Double probability) {

    /** They bear one identifier. */
    static Judgement byIdentifier(EntityRef a, EntityRef b) {
        return new Judgement(0, a, b, Verdict.SAME, "resolution.rule.identifier", null, null, false, null);
    }

    /** They are so alike that they are taken for one, or are no longer. */
    static Judgement byLikeness(EntityRef a, EntityRef b, double probability, Instant at, boolean undone) {
        return new Judgement(0, a, b, Verdict.SAME, "resolution.rule.likeness", null, at, undone, probability);
    }

    /** Whether two records are one. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        UNSURE;

        /** @throws Invalid {@code verdict-unknown} */
        public static Verdict of(String name) {
            try {
                return valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new Invalid("resolution", "verdict-unknown");
            }
        }
    }

    @Override
    public String toString() {
        return "Judgement[" + id + ", " + verdict + "]";
    }
}
