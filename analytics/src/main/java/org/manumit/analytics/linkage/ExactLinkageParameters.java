package org.manumit.analytics.linkage;

/**
 * What {@link ExactLinkage} is told before it looks.
 *
 * @param mostHolders records that may bear one identifier before it is taken to be shared or a placeholder, at least 2
 */
public record ExactLinkageParameters(int mostHolders) {

    /** Beyond 25 records in the files at hand a number is an office's, an agent's or a placeholder; judgement. */
    public static final ExactLinkageParameters DEFAULT = new ExactLinkageParameters(25);

    public ExactLinkageParameters {
        if (mostHolders < 2) {
            throw new IllegalArgumentException("mostHolders must be at least 2 but was " + mostHolders);
        }
    }
}
