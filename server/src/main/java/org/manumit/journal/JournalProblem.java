package org.manumit.journal;

import java.util.Locale;
import java.util.Map;
import org.manumit.words.Language;
import org.manumit.words.Words;

/**
 * Something wrong with the journal, found by verification.
 *
 * @param arguments sequence numbers, sizes and ids; named as in the message
 */
public record JournalProblem(Kind kind, Map<String, Object> arguments) {

    public JournalProblem {
        arguments = Map.copyOf(arguments);
    }

    /** What is wrong. */
    public enum Kind {
        /** An entry no longer hashes to what was recorded at its place. */
        ENTRY_EDITED,
        /** An entry stands at a place that belongs to another. */
        ENTRY_MOVED,
        /** The entry of a place is gone. */
        ENTRY_MISSING,
        /** Places are gone. */
        PLACE_MISSING,
        /** A stored node of the tree is not the hash of what is below it. */
        NODE_ALTERED,
        /** A stored node of the tree is gone. */
        NODE_MISSING,
        /** The journal's beginning is not what was signed. */
        HISTORY_REWRITTEN,
        /** The journal is shorter than what was signed. */
        ROLLED_BACK,
        /** A checkpoint was not signed by the journal's key. */
        CHECKPOINT_FORGED,
        /** An entry was recorded and has no place. */
        NEVER_SEQUENCED,
        /** A row speaks of an entry that is gone. */
        REFERENCE_BROKEN
    }

    /** Key of the message in the catalogue {@code journal}. */
    public String messageKey() {
        return "journal.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence for people. */
    public String text(Words words, Language language) {
        return words.plain(language, messageKey(), arguments);
    }
}
