package org.manumit.analytics.linkage.record;

import java.util.List;

/**
 * What one comparison adds to what is known of a pair.
 *
 * @param columns that were compared; none in the step {@link #LOOKALIKES}
 * @param agreement name of the level: {@code exact}, {@code one-slip}, {@code unknown} …
 * @param bits what such an agreement is worth beyond what {@code given} told already; negative if it speaks against
 * @param rarity bits more, or less, since the value is rarer or commoner than most
 * @param given columns whose agreement was taken into account, since this one depends on them; mostly one comparison's
 */
public record WaterfallStep(List<String> columns, String agreement, double bits, double rarity, List<String> given) {

    /** What the pair loses since two that only look like one, of one house or of one country and surname, agree so too. */
    public static final String LOOKALIKES = "look-alikes";

    public WaterfallStep {
        columns = List.copyOf(columns);
        given = List.copyOf(given);
    }
}
