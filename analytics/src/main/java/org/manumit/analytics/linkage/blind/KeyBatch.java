package org.manumit.analytics.linkage.blind;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keys of some persons, with their digests. */
final class KeyBatch {

    /** How many persons one batch is of at most. */
    static final int PERSONS = 1_024;

    final List<MatchKey> keys = new ArrayList<>();
    int[] person = {};
    long[] upper = {};
    long[] lower = {};

    private KeyBatch() {}

    static KeyBatch of(int[][] persons, int from, KeyMaker maker, KeyDigest digest) {
        KeyBatch batch = new KeyBatch();
        int to = Math.min(persons.length, from + PERSONS);
        for (int person = from; person < to; person++) {
            int start = batch.keys.size();
            batch.keys.addAll(maker.keys(persons[person]));
            batch.person = Arrays.copyOf(batch.person, batch.keys.size());
            Arrays.fill(batch.person, start, batch.person.length, person);
        }
        batch.upper = new long[batch.keys.size()];
        batch.lower = new long[batch.keys.size()];
        for (int at = 0; at < batch.upper.length; at++) {
            ByteBuffer digested = digest.of(batch.keys.get(at));
            batch.upper[at] = digested.getLong();
            batch.lower[at] = digested.getLong();
        }
        return batch;
    }
}
