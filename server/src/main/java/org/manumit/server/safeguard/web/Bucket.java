package org.manumit.server.safeguard.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Token buckets by key: so many a minute, a quarter of that at once. Remembers the 10,000 keys used last. Thread-safe. */
final class Bucket {

    private static final int KEYS = 10_000;
    private final double perNanosecond;
    private final double capacity;
    private final LongSupplier nanoseconds;
    private final Map<String, Level> levels = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
            return size() > KEYS;
        }
    };

    Bucket(int perMinute, LongSupplier nanoseconds) {
        this.perNanosecond = perMinute / 60e9;
        this.capacity = Math.max(1, perMinute / 4.0);
        this.nanoseconds = nanoseconds;
    }

    /** Takes one; false if there is none left. */
    synchronized boolean take(String key) {
        long now = nanoseconds.getAsLong();
        Level before = levels.get(key);
        double filled =
                before == null ? capacity : Math.min(capacity, before.tokens() + (now - before.at()) * perNanosecond);
        boolean taken = filled >= 1;
        levels.put(key, new Level(taken ? filled - 1 : filled, now));
        return taken;
    }

    private record Level(double tokens, long at) {}
}
