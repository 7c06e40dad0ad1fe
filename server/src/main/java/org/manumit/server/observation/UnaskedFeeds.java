package org.manumit.server.observation;

import java.util.HashMap;
import java.util.Map;

/**
 * Which feeds are loaded without asking first which of their records are held. Mostly none is, and the unique index refuses a
 * chunk that has one; then the chunk was written in vain. A feed to which that happens is asked for a while: for one chunk, for
 * two after the next time, and so on up to 64. Forgotten with the program. Thread-safe.
 */
final class UnaskedFeeds {

    private static final int LONGEST = 64;

    private final Map<Integer, Habit> habits = new HashMap<>();

    /** How long a feed is asked after it was refused, and for how long still. */
    private static final class Habit {
        private int chunks;
        private int left;
    }

    /** Whether the feed's next chunk may be loaded unasked. */
    synchronized boolean next(int feedId) {
        Habit habit = habits.get(feedId);
        if (habit == null || habit.left == 0) {
            return true;
        }
        habit.left--;
        return false;
    }

    synchronized void worked(int feedId) {
        habits.computeIfPresent(feedId, (id, habit) -> {
            habit.chunks /= 2;
            return habit.chunks == 0 ? null : habit;
        });
    }

    synchronized void failed(int feedId) {
        Habit habit = habits.computeIfAbsent(feedId, id -> new Habit());
        habit.chunks = Math.max(1, Math.min(LONGEST, habit.chunks * 2));
        habit.left = habit.chunks;
    }
}
