package org.manumit.analytics.text.story;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Tips in columns, ordered by their ids so that the order of adding does not matter. Languages and words play no part. Thread-safe
 * (immutable); about 30 bytes a tip and 4 a fact.
 */
public final class StoriesInput {

    final long[] ids;
    final int[] days;
    final byte[] urgencies;
    private final int[] starts;
    private final int[] facts;
    private final TipFact[] kinds;
    private final long[] values;

    /** Gathers tips. Single-threaded. */
    public static final class Builder {
        private final LongArrayList ids = new LongArrayList();
        private final IntArrayList days = new IntArrayList();
        private final IntArrayList urgencies = new IntArrayList();
        private final IntArrayList starts = new IntArrayList(new int[] {0});
        private final IntArrayList facts = new IntArrayList();
        private final Long2IntOpenHashMap[] numbers = new Long2IntOpenHashMap[TipFact.values().length];
        private final IntArrayList kinds = new IntArrayList();
        private final LongArrayList values = new LongArrayList();

        /**
         * Adds a tip; what follows until the next one is said by it.
         *
         * @param id the caller's number, which no other tip has
         * @param day days since 1970 on which it happened, or on which the tip was made where it does not say
         */
        public Builder tip(long id, int day) {
            ids.add(id);
            days.add(day);
            urgencies.add(0);
            starts.add(facts.size());
            return this;
        }

        /** Something that the tip says; saying it twice counts once. */
        public Builder says(TipFact kind, long value) {
            int tip = last();
            int fact = number(kind, value);
            int from = starts.getInt(tip);
            if (facts.subList(from, facts.size()).indexOf(fact) < 0) {
                facts.add(fact);
                starts.set(tip + 1, facts.size());
            }
            return this;
        }

        /** Why the tip cannot wait. */
        public Builder urgent(Urgency urgency) {
            int tip = last();
            urgencies.set(tip, urgencies.getInt(tip) | 1 << urgency.ordinal());
            return this;
        }

        private int last() {
            if (ids.isEmpty()) {
                throw new IllegalStateException("name a tip before what it says");
            }
            return ids.size() - 1;
        }

        private int number(TipFact kind, long value) {
            Long2IntOpenHashMap known = numbers[kind.ordinal()];
            if (known == null) {
                known = new Long2IntOpenHashMap();
                numbers[kind.ordinal()] = known;
            }
            int next = kinds.size();
            int number = known.getOrDefault(value, next);
            if (number == next) {
                known.put(value, next);
                kinds.add(kind.ordinal());
                values.add(value);
            }
            return number;
        }

        /** @throws IllegalArgumentException if two tips have one id */
        public StoriesInput build() {
            return new StoriesInput(this);
        }
    }

    private StoriesInput(Builder from) {
        int[] tips = IntStream.range(0, from.ids.size())
                .boxed()
                .sorted(Comparator.comparingLong(from.ids::getLong))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] factOrder = IntStream.range(0, from.kinds.size())
                .boxed()
                .sorted(Comparator.comparingInt(from.kinds::getInt).thenComparingLong(from.values::getLong))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] numbers = new int[factOrder.length];
        kinds = new TipFact[factOrder.length];
        values = new long[factOrder.length];
        for (int i = 0; i < factOrder.length; i++) {
            numbers[factOrder[i]] = i;
            kinds[i] = TipFact.values()[from.kinds.getInt(factOrder[i])];
            values[i] = from.values.getLong(factOrder[i]);
        }
        ids = Arrays.stream(tips).mapToLong(from.ids::getLong).toArray();
        days = Arrays.stream(tips).map(from.days::getInt).toArray();
        urgencies = new byte[tips.length];
        starts = new int[tips.length + 1];
        IntArrayList ordered = new IntArrayList(from.facts.size());
        for (int i = 0; i < tips.length; i++) {
            if (i > 0 && ids[i] == ids[i - 1]) {
                throw new IllegalArgumentException("two tips have the id " + ids[i]);
            }
            urgencies[i] = (byte) from.urgencies.getInt(tips[i]);
            from.facts.subList(from.starts.getInt(tips[i]), from.starts.getInt(tips[i] + 1)).stream()
                    .mapToInt(fact -> numbers[fact])
                    .sorted()
                    .forEach(ordered::add);
            starts[i + 1] = ordered.size();
        }
        facts = ordered.toIntArray();
    }

    int tips() {
        return ids.length;
    }

    int facts() {
        return kinds.length;
    }

    TipFact kind(int fact) {
        return kinds[fact];
    }

    long value(int fact) {
        return values[fact];
    }

    /** Position of the first fact of a tip in all facts said. */
    int first(int tip) {
        return starts[tip];
    }

    /** One past the last. */
    int behind(int tip) {
        return starts[tip + 1];
    }

    /** The fact at a position; those of one tip rise, kind by kind. */
    int at(int position) {
        return facts[position];
    }
}
