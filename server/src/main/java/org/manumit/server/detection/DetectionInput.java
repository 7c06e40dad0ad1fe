package org.manumit.server.detection;

import java.util.BitSet;
import java.util.List;
import org.manumit.analytics.network.Mentions;

/** What a detector may look at: columns of all that is held, read as they are asked for. Confined to one run. */
public interface DetectionInput {

    /** Which observation names which selector; positions are left out. */
    MentionColumns mentions();

    /** Reports of people (tips, incidents, cases) that have a place and a time. */
    ReportColumns reports();

    /** Published texts: adverts, offers and posts. */
    PostColumns posts();

    /** Published texts and the groups of those of one template, after what people judged of them and did not take back. */
    JudgedTexts judgedTexts();

    /** Which of these texts share a contact with each other, and what records of other kinds say of their contacts. */
    SharedContacts sharedContacts(long[] observationIds);

    /** What detectors look at of the observations; those that are gone are left out. In the order of their ids. */
    List<ObservationFacts> facts(long[] observationIds);

    /** Whether the run is to stop. */
    boolean cancelled();

    /**
     * Mentions with the ids that their numbers stand for.
     *
     * @param mentions records and selectors by number
     * @param observationIds id of each record
     * @param selectorIds id of each selector; an entity that records speak of counts as one
     * @param knownShared selectors recorded as innocently shared
     * @param payments records that are single payments
     * @param pictures selectors that are digests or hashes of pictures
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of one run, never compared
    record MentionColumns(
            Mentions mentions,
            long[] observationIds,
            long[] selectorIds,
            BitSet knownShared,
            BitSet payments,
            BitSet pictures) {
        @Override
        public String toString() {
            return "MentionColumns[" + observationIds.length + " records, " + selectorIds.length + " selectors]";
        }
    }

    /**
     * Published texts in the order of their ids, none of them empty; the newest, if they are too many for one run.
     *
     * @param texts what each says, as it was published
     * @param offers those in sections where people offer themselves, what they do, or work
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of one run, never compared
    record PostColumns(long[] observationIds, List<String> texts, BitSet offers) {
        @Override
        public String toString() {
            return "PostColumns[" + observationIds.length + " posts]";
        }
    }

    /**
     * Reports by position.
     *
     * @param cells H3 cell of resolution 7 of each
     * @param epochDays day of each, UTC
     */
    @SuppressWarnings("ArrayRecordComponent") // columns of one run, never compared
    record ReportColumns(long[] observationIds, long[] cells, int[] epochDays) {
        @Override
        public String toString() {
            return "ReportColumns[" + observationIds.length + " reports]";
        }
    }
}
