package org.manumit.server.observation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells which drafts of a chunk are new. A source's id is an identity, and the same id with other content is a further
 * version of the record, kept beside the first. Without an id the content is, with its place among equal records of the
 * file: two equal genuine payments stay two, and the same file twice stays one. Confined to one thread.
 */
final class NewOrKnown {

    /*
     * The nth occurrence is counted without memory that grows with the file. Occurrences 1..k of a content that this batch
     * has brought or met are held under identities that can be computed, so k is found by asking for them: first the powers
     * of two, then ever closer. A content that comes once, the common case, costs one question among the chunk's others.
     */

    private static final int PROBES = 64;
    private static final int HIGHEST_POWER = 40;

    /**
     * What to do with a draft.
     *
     * @param identity under which it is stored; null when it is held already
     * @param sighted the observation that it met; 0 when it is new or the batch met it before
     */
    record Decision(@Nullable UUID identity, long sighted) {
        private static final Decision MET_BEFORE = new Decision(null, 0);

        static Decision met(KnownIdentity known) {
            return known.here() ? MET_BEFORE : new Decision(null, known.observationId());
        }
    }

    private final ContentDigest digests = new ContentDigest();
    private final int feedId;
    private final Identities identities;

    NewOrKnown(int feedId, Identities identities) {
        this.feedId = feedId;
        this.identities = identities;
    }

    /** The decisions for drafts of which the database holds none. */
    static List<Decision> ifNoneIsHeld(int feedId, List<PreparedDraft> drafts) {
        try {
            return new NewOrKnown(feedId, identities -> Map.of()).decide(drafts);
        } catch (SQLException e) {
            throw new IllegalStateException("no database was asked", e);
        }
    }

    /** One decision for each draft, in their order. */
    List<Decision> decide(List<PreparedDraft> drafts) throws SQLException {
        Chunk chunk = new Chunk(drafts);
        Map<UUID, KnownIdentity> first = identities.find(chunk.firstQuestions());
        chunk.answerSourced(first);
        chunk.countRepeats(first);
        chunk.answerRest(identities.find(chunk.secondQuestions()));
        return List.of(chunk.decisions);
    }

    /** How many occurrences of the content, of which the first is met, the batch has met so far. */
    private long metSoFar(UUID content) throws SQLException {
        long low = 1;
        long high = 1L << HIGHEST_POWER;
        while (high - low > 1) {
            List<Long> probes = probes(low, high);
            Map<UUID, Long> asked = new LinkedHashMap<>();
            probes.forEach(nth -> asked.put(digests.ofOccurrence(feedId, content, nth), nth));
            Map<UUID, KnownIdentity> found = identities.find(asked.keySet());
            for (Map.Entry<UUID, Long> probe : asked.entrySet()) {
                KnownIdentity known = found.get(probe.getKey());
                if (known == null || !known.here()) {
                    high = probe.getValue();
                    break;
                }
                low = probe.getValue();
            }
        }
        return low;
    }

    private static List<Long> probes(long low, long high) {
        List<Long> probes = new ArrayList<>();
        if (low == 1 && high == 1L << HIGHEST_POWER) {
            for (int power = 1; power < HIGHEST_POWER; power++) {
                probes.add(1L << power);
            }
            return probes;
        }
        long step = Math.max(1, (high - low) / PROBES);
        for (long nth = low + step; nth < high; nth += step) {
            probes.add(nth);
        }
        return probes;
    }

    /** The drafts of one chunk on their way to a decision. */
    private final class Chunk {
        private final List<PreparedDraft> drafts;
        private final Decision[] decisions;
        private final UUID[] keys;
        private final Map<UUID, List<Integer>> repeats = new LinkedHashMap<>();
        private final Set<UUID> openQuestions = new LinkedHashSet<>();
        private final List<Integer> open = new ArrayList<>();

        Chunk(List<PreparedDraft> drafts) {
            this.drafts = drafts;
            this.decisions = new Decision[drafts.size()];
            this.keys = new UUID[drafts.size()];
        }

        Set<UUID> firstQuestions() {
            Set<UUID> questions = new LinkedHashSet<>();
            for (int i = 0; i < keys.length; i++) {
                PreparedDraft draft = drafts.get(i);
                String sourceId = draft.draft().sourceId();
                if (sourceId != null) {
                    keys[i] = digests.ofSourceId(feedId, sourceId);
                } else {
                    keys[i] = digests.ofOccurrence(feedId, draft.content(), 1);
                    repeats.computeIfAbsent(draft.content(), content -> new ArrayList<>(1))
                            .add(i);
                }
                questions.add(keys[i]);
            }
            return questions;
        }

        void answerSourced(Map<UUID, KnownIdentity> held) {
            Map<UUID, Long> newHere = new HashMap<>();
            for (int i = 0; i < keys.length; i++) {
                String sourceId = drafts.get(i).draft().sourceId();
                if (sourceId == null) {
                    continue;
                }
                long content = drafts.get(i).contentBits();
                KnownIdentity known = held.get(keys[i]);
                Long earlier = newHere.get(keys[i]);
                if (known != null && (known.erased() || known.contentBits() == content)) {
                    decisions[i] = Decision.met(known);
                } else if (earlier != null && earlier == content) {
                    decisions[i] = Decision.MET_BEFORE;
                } else if (known == null && earlier == null) {
                    decisions[i] = new Decision(keys[i], 0);
                    newHere.put(keys[i], content);
                } else {
                    keys[i] = digests.ofRevision(feedId, sourceId, drafts.get(i).content());
                    ask(i);
                }
            }
        }

        void countRepeats(Map<UUID, KnownIdentity> held) throws SQLException {
            for (Map.Entry<UUID, List<Integer>> repeat : repeats.entrySet()) {
                KnownIdentity first = held.get(digests.ofOccurrence(feedId, repeat.getKey(), 1));
                long met = first != null && first.here() ? metSoFar(repeat.getKey()) : 0;
                for (int i : repeat.getValue()) {
                    met++;
                    if (met == 1) {
                        decisions[i] = first == null ? new Decision(keys[i], 0) : Decision.met(first);
                    } else {
                        keys[i] = digests.ofOccurrence(feedId, repeat.getKey(), met);
                        ask(i);
                    }
                }
            }
        }

        Set<UUID> secondQuestions() {
            return openQuestions;
        }

        void answerRest(Map<UUID, KnownIdentity> held) {
            Set<UUID> newHere = new LinkedHashSet<>();
            for (int i : open) {
                KnownIdentity known = held.get(keys[i]);
                if (known != null) {
                    decisions[i] = Decision.met(known);
                } else {
                    decisions[i] = newHere.add(keys[i]) ? new Decision(keys[i], 0) : Decision.MET_BEFORE;
                }
            }
        }

        private void ask(int i) {
            open.add(i);
            openQuestions.add(keys[i]);
        }
    }
}
