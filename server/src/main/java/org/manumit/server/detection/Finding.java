package org.manumit.server.detection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a detector claims.
 *
 * @param detector key of the detector
 * @param question message key of the question that it asks
 * @param arguments values of the question; numbers and codes, never names or selectors
 * @param strengthBits how surprising it is, all evidence seen
 * @param firstAt earliest time of the evidence, if any is timed
 * @param lastAt latest time of the evidence, if any is timed
 * @param evidence what it rests on, one item or more
 */
public record Finding(
        String detector,
        String question,
        Map<String, String> arguments,
        double strengthBits,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        List<Evidence> evidence) {

    public Finding {
        arguments = Map.copyOf(arguments);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding rests on evidence but " + detector + " named none");
        }
    }

    /**
     * One observation that a finding rests on.
     *
     * @param selectorId the selector that ties it to the others, if one does
     * @param bits what it carries
     * @param templateId lowest id of those of the finding's texts that were written from one template, it among them; null if it
     *     stands alone or nobody looked
     */
    public record Evidence(
            long observationId,
            @Nullable Long selectorId,
            double bits,
            @Nullable Long templateId) {
        /** Evidence of whose template nothing is said. */
        public Evidence(long observationId, @Nullable Long selectorId, double bits) {
            this(observationId, selectorId, bits, null);
        }
    }
}
