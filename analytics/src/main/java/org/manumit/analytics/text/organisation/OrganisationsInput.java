package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Documents in columns, ordered by their ids so that the order of adding does not matter. Thread-safe (immutable); about 60 bytes a
 * document.
 */
public final class OrganisationsInput {
    /** Day of what holds at any time: a register's entry, or a record that says nothing of when a contact was used. */
    public static final int UNTIMED = Integer.MIN_VALUE;

    private static final double EARTH_KILOMETERS = 6371;

    final long[] ids;
    final int[] groups;
    final int[] days;
    final int[] places;
    final int[] habits;
    final long[] pictures;
    final BitSet pictured;
    final BitSet personal;
    final BitSet signed;
    final long[] statements;
    private final int[] contactStarts;
    private final int[] contacts;
    private final double[] latitudes;
    private final double[] longitudes;

    /** What a document is known by. Single-threaded. */
    public static final class Builder {
        private final LongArrayList ids = new LongArrayList();
        private final IntArrayList groups = new IntArrayList();
        private final IntArrayList days = new IntArrayList();
        private final IntArrayList places = new IntArrayList();
        private final IntArrayList habits = new IntArrayList();
        private final LongArrayList pictures = new LongArrayList();
        private final IntArrayList contactStarts = new IntArrayList(new int[] {0});
        private final IntArrayList contacts = new IntArrayList();
        private final BitSet pictured = new BitSet();
        private final BitSet personal = new BitSet();
        private final BitSet signed = new BitSet();
        private final LongArrayList statements = new LongArrayList();
        private final IntOpenHashSet innocent = new IntOpenHashSet();
        private final DoubleArrayList latitudes;
        private final DoubleArrayList longitudes;

        private Builder(double[] latitudes, double[] longitudes) {
            this.latitudes = new DoubleArrayList(latitudes);
            this.longitudes = new DoubleArrayList(longitudes);
        }

        /** Adds a place, in degrees; returns its number. */
        public int place(double latitude, double longitude) {
            latitudes.add(latitude);
            longitudes.add(longitude);
            return latitudes.size() - 1;
        }

        /** A contact known to be shared by people who have nothing to do with each other: it joins nothing. */
        public Builder sharedInnocently(int contact) {
            innocent.add(contact);
            return this;
        }

        /**
         * Adds a document; what follows until the next one is about it. A record that is no text but names contacts, such as a
         * firm's entry in a register, ties documents too: it has no group and is {@link #UNTIMED}.
         *
         * @param id the caller's number, which no other document has
         * @param group its text group, negative for none
         * @param day days since 1970, or {@link #UNTIMED}
         * @param place number of a place, negative for none
         */
        public Builder document(long id, int group, int day, int place) {
            if (place >= latitudes.size()) {
                throw new IllegalArgumentException("place must be below " + latitudes.size() + " but was " + place);
            }
            ids.add(id);
            groups.add(Math.max(-1, group));
            days.add(day);
            places.add(Math.max(-1, place));
            habits.add(StyleHabits.NONE);
            pictures.add(0);
            statements.add(0);
            contactStarts.add(contacts.size());
            return this;
        }

        /** A contact that the document names. */
        public Builder contact(int contact) {
            contacts.add(contact);
            contactStarts.set(ids.size(), contacts.size());
            return this;
        }

        /** Perceptual hash of its picture. */
        public Builder picture(long hash) {
            pictures.set(ids.size() - 1, hash);
            pictured.set(ids.size() - 1);
            return this;
        }

        /** Its habits of writing, from {@link StyleHabits}. */
        public Builder habits(int read) {
            habits.set(ids.size() - 1, read);
            return this;
        }

        /** It is an advert that a person may have placed for herself or himself. */
        public Builder personal() {
            personal.set(ids.size() - 1);
            return this;
        }

        /** An independent sign says that another controls whom this very document offers. */
        public Builder signed() {
            signed.set(ids.size() - 1);
            return this;
        }

        /**
         * Its own words offer others than whoever writes, or name another to ask; alone that is a slip.
         *
         * @param statement equal for texts that say the same, other than 0
         */
        public Builder speaksForOthers(long statement) {
            statements.set(ids.size() - 1, statement);
            return this;
        }

        /**
         * The documents.
         *
         * @throws IllegalArgumentException if two documents have one id
         */
        public OrganisationsInput build() {
            return new OrganisationsInput(this);
        }
    }

    /** Begins with the places that documents will name by their index. */
    public static Builder withPlaces(double[] latitudes, double[] longitudes) {
        return new Builder(latitudes, longitudes);
    }

    private OrganisationsInput(Builder from) {
        Integer[] boxed = IntStream.range(0, from.ids.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, Comparator.comparingLong(from.ids::getLong));
        int[] order = Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
        ids = Arrays.stream(order).mapToLong(from.ids::getLong).toArray();
        for (int i = 1; i < ids.length; i++) {
            if (ids[i] == ids[i - 1]) {
                throw new IllegalArgumentException("each document needs an id of its own but two have " + ids[i]);
            }
        }
        groups = Arrays.stream(order).map(from.groups::getInt).toArray();
        days = Arrays.stream(order).map(from.days::getInt).toArray();
        places = Arrays.stream(order).map(from.places::getInt).toArray();
        habits = Arrays.stream(order).map(from.habits::getInt).toArray();
        pictures = Arrays.stream(order).mapToLong(from.pictures::getLong).toArray();
        pictured = ordered(from.pictured, order);
        personal = ordered(from.personal, order);
        signed = ordered(from.signed, order);
        statements = Arrays.stream(order).mapToLong(from.statements::getLong).toArray();
        contactStarts = new int[order.length + 1];
        contacts = contacts(from, order, contactStarts);
        latitudes = from.latitudes.toDoubleArray();
        longitudes = from.longitudes.toDoubleArray();
    }

    /** Contacts of the documents in order, each once, without those shared innocently; fills where each document's begin. */
    private static int[] contacts(Builder from, int[] order, int[] starts) {
        IntArrayList kept = new IntArrayList(from.contacts.size());
        for (int i = 0; i < order.length; i++) {
            from.contacts
                    .subList(from.contactStarts.getInt(order[i]), from.contactStarts.getInt(order[i] + 1))
                    .intStream()
                    .filter(contact -> !from.innocent.contains(contact))
                    .sorted()
                    .distinct()
                    .forEach(kept::add);
            starts[i + 1] = kept.size();
        }
        return kept.toIntArray();
    }

    private static BitSet ordered(BitSet set, int[] order) {
        BitSet ordered = new BitSet(order.length);
        for (int i = 0; i < order.length; i++) {
            ordered.set(i, set.get(order[i]));
        }
        return ordered;
    }

    /** How many documents there are. */
    public int size() {
        return ids.length;
    }

    int firstContact(int document) {
        return contactStarts[document];
    }

    int behindContacts(int document) {
        return contactStarts[document + 1];
    }

    int contact(int position) {
        return contacts[position];
    }

    /** Great-circle distance of two places (haversine). */
    double kilometers(int one, int other) {
        double a = Math.toRadians(latitudes[one]);
        double b = Math.toRadians(latitudes[other]);
        double north = Math.sin((b - a) / 2);
        double east = Math.sin(Math.toRadians(longitudes[other] - longitudes[one]) / 2);
        double chord = north * north + Math.cos(a) * Math.cos(b) * east * east;
        return 2 * EARTH_KILOMETERS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
