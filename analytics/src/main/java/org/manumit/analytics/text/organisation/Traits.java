package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * What documents can share – contacts, pictures, templates – under dense numbers in the order of kind and value. Thread-safe
 * (immutable); 4 bytes for each mention, 8 for each trait.
 */
final class Traits {
    private static final BondKind[] KINDS = {BondKind.CONTACT, BondKind.PICTURE, BondKind.TEMPLATE};
    private static final int KIND_SHIFT = 40;

    private final long[] keys;
    private final int[] starts;
    private final int[] traits;

    Traits(OrganisationsInput input, Pictures pictures) {
        LongArrayList mentions = new LongArrayList();
        starts = new int[input.size() + 1];
        for (int d = 0; d < input.size(); d++) {
            for (int at = input.firstContact(d); at < input.behindContacts(d); at++) {
                mentions.add(input.contact(at));
            }
            if (input.pictured.get(d)) {
                mentions.add(1L << KIND_SHIFT | pictures.numberOf(input.pictures[d]));
            }
            if (input.groups[d] >= 0) {
                mentions.add(2L << KIND_SHIFT | input.groups[d]);
            }
            starts[d + 1] = mentions.size();
        }
        keys = Arrays.stream(mentions.toLongArray()).sorted().distinct().toArray();
        traits = Arrays.stream(mentions.toLongArray())
                .mapToInt(key -> Arrays.binarySearch(keys, key))
                .toArray();
    }

    int size() {
        return keys.length;
    }

    BondKind kind(int trait) {
        return KINDS[(int) (keys[trait] >>> KIND_SHIFT)];
    }

    /** Contact, number of the picture, or group. */
    int value(int trait) {
        return (int) keys[trait];
    }

    /** Adds the traits of a document to a list. */
    void addTo(IntArrayList list, int document) {
        for (int at = starts[document]; at < starts[document + 1]; at++) {
            list.add(traits[at]);
        }
    }

    int first(int document) {
        return starts[document];
    }

    int behind(int document) {
        return starts[document + 1];
    }

    int at(int position) {
        return traits[position];
    }
}
