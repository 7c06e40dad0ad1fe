package org.manumit.server.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.record.WaterfallStep;

/**
 * Two records side by side, with what speaks for and against their being of one. Its text form shows ids only.
 *
 * @param bits binary logarithm of the odds that they are one: prior and steps together
 * @param prior bits before anything was compared
 * @param steps what each comparison adds; columns are FollowTheMoney properties
 * @param alreadyOne whether an identifier, their likeness or a judgement has made them one, alone or through others
 * @param mergedSince since when just these two are taken for one for their likeness; null if they are not
 * @param judgements what people said of just these two, undone ones too, newest first
 */
public record RecordComparison(
        Side a,
        Side b,
        double bits,
        double prior,
        double probability,
        List<WaterfallStep> steps,
        boolean alreadyOne,
        @Nullable Instant mergedSince,
        List<Judgement> judgements) {

    public RecordComparison {
        steps = List.copyOf(steps);
        judgements = List.copyOf(judgements);
    }

    /**
     * One of the two. Its text form shows the id only.
     *
     * @param record under the record's own name and key
     * @param observation what was compared
     * @param feed key of the feed it came from; null where the reader may not know it
     * @param properties what it says, by FollowTheMoney property
     * @param records that its entity has now, as the reader sees it
     * @param leads that rest on its entity now
     */
    public record Side(
            EntityRef record,
            long observation,
            @Nullable String feed,
            String marking,
            Map<String, List<String>> properties,
            int records,
            List<EntityLeads.LeadRef> leads) {
        @Override
        public String toString() {
            return "Side[" + record.id() + "]";
        }
    }

    @Override
    public String toString() {
        return "RecordComparison[" + a + ", " + b + "]";
    }
}
