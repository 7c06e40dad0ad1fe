package org.manumit.analytics.text.story;

import java.util.List;

/**
 * Stories, the most urgent first, then those of most tips.
 *
 * @param left facts that would have brought more tips together than was looked at
 */
public record StoriesResult(List<Story> stories, List<Left> left) {

    public StoriesResult {
        stories = List.copyOf(stories);
        left = List.copyOf(left);
    }

    /**
     * A fact of which not all pairs were looked at.
     *
     * @param value the caller's number of it
     * @param tips how many tips say it
     * @param pairs of how many pairs of them nobody asked by this fact; others may have asked by another
     */
    public record Left(TipFact kind, long value, int tips, long pairs) {
        @Override
        public String toString() {
            return "Left[" + kind + ", " + tips + " tips, " + pairs + " pairs]";
        }
    }
}
