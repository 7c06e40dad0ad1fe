package org.manumit.server.safeguard.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as an auditor reads it.
 *
 * @param sequence its place, from 0; absent for the moment between commit and sequencing
 * @param text the act as a sentence in the reader's language
 * @param inquiry number of the inquiry
 * @param leafHash its hash in the tree, in hexadecimal
 */
public record JournalEntryView(
        @Nullable Long sequence,
        Instant at,
        ActorView actor,
        String action,
        String text,
        List<SubjectView> subjects,
        @Nullable String inquiry,
        @Nullable String purpose,
        @Nullable String leafHash) {

    public JournalEntryView {
        subjects = List.copyOf(subjects);
    }

    /** Who acted: a user, or a background run of the server (no id). */
    public record ActorView(@Nullable Long id, String displayName, String agency) {
        @Override
        public String toString() {
            return "ActorView[" + id + "]";
        }
    }

    /**
     * What was concerned.
     *
     * @param label its name, where it is staff, an agency or an inquiry: whatever feeds say stays an id
     */
    public record SubjectView(
            String type, String id, @Nullable String label) {}

    @Override
    public String toString() {
        return "JournalEntryView[" + sequence + ", " + action + "]";
    }
}
