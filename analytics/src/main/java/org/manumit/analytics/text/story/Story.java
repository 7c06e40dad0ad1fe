package org.manumit.analytics.text.story;

import java.util.List;
import java.util.Set;

/**
 * Tips that tell of the same events.
 *
 * @param tips their ids, ascending; two or more
 * @param firstDay days since 1970
 * @param lastDay days since 1970
 * @param urgencies why it cannot wait; empty if nothing says so
 * @param bits mean over its pairs of the bits by which they speak for one story, above 0 or the tips would not be together
 * @param shared what two or more of its tips say, the rarest first
 */
public record Story(
        List<Long> tips, int firstDay, int lastDay, Set<Urgency> urgencies, double bits, List<Shared> shared) {

    public Story {
        tips = List.copyOf(tips);
        urgencies = Set.copyOf(urgencies);
        shared = List.copyOf(shared);
    }

    /**
     * What tips of a story have in common.
     *
     * @param value the caller's number of it
     * @param bits minus the binary logarithm of the share of all tips that say it
     * @param tips ids of those of the story that say it, ascending
     */
    public record Shared(TipFact kind, long value, double bits, List<Long> tips) {
        public Shared {
            tips = List.copyOf(tips);
        }

        @Override
        public String toString() {
            return "Shared[" + kind + ", " + bits + ", " + tips + "]";
        }
    }

    @Override
    public String toString() {
        return "Story[" + tips + ", " + bits + "]";
    }
}
