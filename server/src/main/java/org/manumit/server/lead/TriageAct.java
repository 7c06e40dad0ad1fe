package org.manumit.server.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did with a lead. Its text form shows ids only.
 *
 * @param words the note, or the reason of an assessment
 */
record TriageAct(
        long id,
        long leadId,
        Kind kind,
        long byUser,
        String by,
        Instant at,
        @Nullable Long assignee,
        @Nullable String assigneeName,
        @Nullable Assessment verdict,
        @Nullable String words,
        @Nullable Instant undoneAt) {

    enum Kind {
        TAKE,
        ASSIGN,
        NOTE,
        ASSESS
    }

    boolean stands() {
        return undoneAt == null;
    }

    /** What the standing acts, oldest first, make of a lead. */
    record Standing(
            LeadState state,
            @Nullable Long assigneeId,
            @Nullable String assignee,
            @Nullable Assessment assessment,
            @Nullable Instant lastAt) {

        static Standing of(List<TriageAct> acts) {
            LeadState state = LeadState.NEW;
            Long assigneeId = null;
            String assignee = null;
            Assessment assessment = null;
            Instant last = null;
            for (TriageAct act : acts) {
                if (!act.stands()) {
                    continue;
                }
                last = act.at();
                if (act.kind() == Kind.TAKE || act.kind() == Kind.ASSIGN) {
                    assigneeId = act.kind() == Kind.TAKE ? Long.valueOf(act.byUser()) : act.assignee();
                    assignee = act.kind() == Kind.TAKE ? act.by() : act.assigneeName();
                    state = state == LeadState.ASSESSED ? state : LeadState.TAKEN;
                } else if (act.kind() == Kind.ASSESS) {
                    assessment = act.verdict();
                    state = LeadState.ASSESSED;
                }
            }
            return new Standing(state, assigneeId, assignee, assessment, last);
        }
    }

    @Override
    public String toString() {
        return "TriageAct[" + id + "]";
    }
}
