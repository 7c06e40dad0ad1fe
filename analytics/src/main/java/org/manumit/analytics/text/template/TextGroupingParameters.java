package org.manumit.analytics.text.template;

/**
 * What {@link TextGrouping} is told before it looks. The defaults were chosen on invented and on real short texts with
 * known groups; they need no change from one collection to the next.
 *
 * @param marginBits bits that a shared template must save beyond naming the text it is shared with; each bit more halves
 *     the chance that strangers pass
 * @param pairShare share of what two texts say that they must share, 0 to 1
 * @param templateShare share of a template that a text must hold to belong to it, 0 to 1
 */
public record TextGroupingParameters(double marginBits, double pairShare, double templateShare) {

    /** Ten bits beyond naming the text, a quarter of two texts, two fifths of a template. */
    public static final TextGroupingParameters DEFAULT = new TextGroupingParameters(10, 0.25, 0.4);

    public TextGroupingParameters {
        if (!(marginBits >= 0)) {
            throw new IllegalArgumentException("marginBits must be at least 0 but was " + marginBits);
        }
        if (!(pairShare > 0 && pairShare <= 1) || !(templateShare > 0 && templateShare <= 1)) {
            throw new IllegalArgumentException("pairShare and templateShare must lie above 0 and at most 1 but were "
                    + pairShare + " and " + templateShare);
        }
    }
}
