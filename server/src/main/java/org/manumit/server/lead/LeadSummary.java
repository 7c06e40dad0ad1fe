package org.manumit.server.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead in a list. Its text form shows the id only. */
public record LeadSummary(
        long id,
        int rank,
        String question,
        double score,
        String band,
        List<String> forms,
        LeadState state,
        @Nullable String assignee,
        @Nullable Assessment assessment,
        int sources,
        int evidence,
        @Nullable Innocent innocent,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        List<String> countries,
        @Nullable String cell,
        @Nullable Instant updatedAt) {

    /** The innocent account that fits best. */
    public record Innocent(String text, double bits) {
        @Override
        public String toString() {
            return "Innocent[" + bits + "]";
        }
    }

    public LeadSummary {
        forms = List.copyOf(forms);
        countries = List.copyOf(countries);
    }

    @Override
    public String toString() {
        return "LeadSummary[" + id + "]";
    }
}
