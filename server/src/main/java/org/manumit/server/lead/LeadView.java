package org.manumit.server.lead;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead with all that explains it. Its text form shows the id only. */
public record LeadView(
        @JsonUnwrapped LeadSummary summary,
        List<Step> waterfall,
        List<MatchedIndicator> indicators,
        List<Share> shares,
        List<Counter> counterEvidence,
        List<RivalView> rivals,
        List<String> lookedForNotFound,
        List<NextCheck> nextChecks,
        List<Evidence> evidence,
        List<EntityRef> entities,
        Network network,
        String trackRecord,
        boolean synthetic,
        List<Note> notes,
        List<Happening> history,
        List<AssessmentView> assessments,
        List<DetectorRef> detectors,
        Elements elements) {

    /** What one family of signs adds or takes. */
    public record Step(String text, double bits, String family, List<Long> evidence) {
        @Override
        public String toString() {
            return "Step[" + bits + "]";
        }
    }

    /** A published indicator that the evidence matches. */
    public record MatchedIndicator(
            String id,
            String text,
            String element,
            String strength,
            String strengthBasis,
            String source,
            String caution,
            List<Long> observationIds) {}

    /** What a feed carries. */
    public record Share(String feed, String feedName, double share, double scoreWithout, String bandWithout) {}

    /** What speaks against. */
    public record Counter(String text, double bits, List<Long> observationIds) {
        @Override
        public String toString() {
            return "Counter[" + bits + "]";
        }
    }

    /** Another account of the same facts. */
    public record RivalView(
            String key, String text, double bits, List<String> fits, List<String> against, String tellApart) {
        @Override
        public String toString() {
            return "RivalView[" + key + "]";
        }
    }

    /** What to look at next, and what it would tell. */
    public record NextCheck(String text, String why) {
        @Override
        public String toString() {
            return "NextCheck";
        }
    }

    /** One observation. */
    public record Evidence(
            long observationId,
            String kind,
            String feed,
            String feedName,
            @Nullable String sourceId,
            String grading,
            String marking,
            @Nullable Instant at,
            String title,
            String excerpt,
            List<int[]> spans,
            List<SelectorRef> selectors,
            @Nullable Spot place,
            double bits) {
        @Override
        public String toString() {
            return "Evidence[" + observationId + "]";
        }
    }

    /** A point, degrees. */
    public record Spot(double lat, double lon) {}

    /** A selector. */
    public record SelectorRef(
            long id,
            String kind,
            String value,
            int observations,
            @Nullable Shared knownShared) {
        @Override
        public String toString() {
            return "SelectorRef[" + id + "]";
        }
    }

    /** Why a selector is known to be shared innocently. */
    public record Shared(String note) {
        @Override
        public String toString() {
            return "Shared";
        }
    }

    /** An entity. */
    public record EntityRef(long id, String schema, String name) {
        @Override
        public String toString() {
            return "EntityRef[" + id + "]";
        }
    }

    /** How the evidence hangs together. */
    public record Network(List<Node> nodes, List<Edge> edges, boolean truncated) {}

    /** A node; ids begin with e (entity), s (selector) or o (observation). */
    public record Node(
            String id,
            String type,
            String schema,
            String label,
            int degree,
            @Nullable Boolean knownShared) {
        @Override
        public String toString() {
            return "Node[" + id + "]";
        }
    }

    /** An edge. */
    public record Edge(String source, String target, String kind, int observations) {}

    /** A note. */
    public record Note(long id, String by, Instant at, String text) {
        @Override
        public String toString() {
            return "Note[" + id + "]";
        }
    }

    /** Something that was done. */
    public record Happening(Instant at, String by, String text, boolean undoable, long id) {
        @Override
        public String toString() {
            return "Happening[" + id + "]";
        }
    }

    /** An assessment. */
    public record AssessmentView(long id, String by, Instant at, Assessment verdict, String reason, boolean undone) {
        @Override
        public String toString() {
            return "AssessmentView[" + id + "]";
        }
    }

    /** A detector's run that found it. */
    public record DetectorRef(String key, String version, long runId) {}

    /** Elements of the crime that are alleged; a description, never a judgement of a person. */
    public record Elements(List<String> act, List<String> means, List<String> purpose, boolean child) {}

    @Override
    public String toString() {
        return "LeadView[" + summary.id() + "]";
    }
}
