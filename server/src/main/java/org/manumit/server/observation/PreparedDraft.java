package org.manumit.server.observation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Draft;
import org.manumit.server.intake.DraftSink;

/**
 * A draft with all that could be computed before the transaction. Its text form is the draft's.
 *
 * @param draft what the record says
 * @param digest SHA-256 of the record as received
 * @param content digest of what the record says, see {@link ContentDigest}
 * @param cell H3 cell of its place; null when it has none
 * @param namesPerson whether a reader needs a mandate
 * @param selectors what it names
 * @param properties its properties as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // confined to the load, never compared
record PreparedDraft(
        Draft draft,
        byte[] digest,
        UUID content,
        @Nullable Long cell,
        boolean namesPerson,
        List<SelectorMention> selectors,
        String properties) {

    /** The content digest as it stands in the table. */
    long contentBits() {
        return content.getMostSignificantBits();
    }

    @Override
    public String toString() {
        return draft.toString();
    }

    /**
     * The drafts of one chunk.
     *
     * @param ifNoneIsHeld what to do with each, should the database hold none of them
     */
    record Chunk(List<PreparedDraft> drafts, List<NewOrKnown.Decision> ifNoneIsHeld)
            implements DraftSink.PreparedDrafts {
        @Override
        public int size() {
            return drafts.size();
        }
    }
}
