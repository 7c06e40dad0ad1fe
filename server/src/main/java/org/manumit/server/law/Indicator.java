package org.manumit.server.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published sign of trafficking. It asks a question; it proves nothing, and every caution is shown with it.
 *
 * @param id stable, such as {@code IND-087}
 * @param forms forms of exploitation it speaks of: sexual, labour, domestic, criminality, begging, organ, armed-group, marriage,
 *     adoption, surrogacy; or {@code any}
 * @param appliesTo adult, child or both
 * @param element act, means or purpose
 * @param dimension what kind of sign it is, such as {@code financial}
 * @param strength weak, medium or strong
 * @param basis where the strength comes from
 * @param sources publications that name the sign
 * @param caution what else explains it; absent if no more than for any sign
 */
public record Indicator(
        String id,
        Names text,
        List<String> forms,
        AppliesTo appliesTo,
        Element element,
        String dimension,
        Strength strength,
        Basis basis,
        List<String> sources,
        @Nullable Names caution) {

    public Indicator {
        forms = List.copyOf(forms);
        sources = List.copyOf(sources);
    }

    /** Whom the sign is read of. */
    public enum AppliesTo {
        ADULT,
        CHILD,
        BOTH
    }

    /** The three elements of the Palermo Protocol, article 3. */
    public enum Element {
        ACT,
        MEANS,
        PURPOSE
    }

    /** How much the sign says by itself. */
    public enum Strength {
        WEAK,
        MEDIUM,
        STRONG
    }

    /** Where a strength comes from; only the first may be called the ILO's. */
    public enum Basis {
        /** Compared with the list of the International Labour Organization and the European Commission (2009). */
        ILO_VERIFIED,
        /** Written after a published expert list and not compared with it. */
        PUBLISHED_UNVERIFIED,
        /** Judged by this project. */
        JUDGEMENT
    }
}
