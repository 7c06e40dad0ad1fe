package org.manumit.server.resolution;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;

/**
 * What a person, or the rule of exact identifiers, says of two records. Its text form shows ids and verdict only.
 *
 * @param id 0 for the rule's
 * @param by the person's name; null for the rule
 * @param at when; null for the rule
 */
public record Judgement(
        long id,
        EntityRef a,
        EntityRef b,
        Verdict verdict,
        String reason,
        @Nullable String by,
        @Nullable Instant at,
        boolean undone) {

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
