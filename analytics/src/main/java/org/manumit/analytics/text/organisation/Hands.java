package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import org.manumit.analytics.network.DisjointSets;

/**
 * Documents gathered where one template and one contact go together: the same hand for sure. All others are hands of their own. Hands are
 * numbered by their first documents. Thread-safe (immutable).
 */
final class Hands {
    /** Hand of each document, −1 for one that does not take part. */
    final int[] ofDocument;

    /** Places looked at of one hand: whoever is in more is far from nobody. */
    private static final int MOST_PLACES = 16;

    private final int[][] traits;
    private final int[][] places;
    private final int[][] handsOfTrait;
    private final int[] firstDays;
    private final int[] lastDays;
    private final int[] firstDocuments;

    private Hands(int[] ofDocument, int count, OrganisationsInput input, Traits all) {
        this.ofDocument = ofDocument;
        IntArrayList[] lists = new IntArrayList[count];
        IntOpenHashSet[] there = new IntOpenHashSet[count];
        firstDays = new int[count];
        lastDays = new int[count];
        firstDocuments = new int[count];
        for (int d = 0; d < ofDocument.length; d++) {
            int hand = ofDocument[d];
            if (hand < 0) {
                continue;
            }
            if (lists[hand] == null) {
                lists[hand] = new IntArrayList();
                there[hand] = new IntOpenHashSet(1);
                firstDays[hand] = OrganisationsInput.UNTIMED;
                lastDays[hand] = OrganisationsInput.UNTIMED;
                firstDocuments[hand] = d;
            }
            if (input.days[d] != OrganisationsInput.UNTIMED) {
                firstDays[hand] = isTimed(hand) ? Math.min(firstDays[hand], input.days[d]) : input.days[d];
                lastDays[hand] = Math.max(lastDays[hand], input.days[d]);
            }
            if (input.places[d] >= 0) {
                there[hand].add(input.places[d]);
            }
            all.addTo(lists[hand], d);
        }
        places = new int[count][];
        traits = new int[count][];
        for (int hand = 0; hand < count; hand++) {
            traits[hand] = lists[hand].intStream().sorted().distinct().toArray();
            places[hand] = there[hand].size() > MOST_PLACES ? new int[0] : there[hand].toIntArray();
        }
        handsOfTrait = turned(all.size());
    }

    private int[][] turned(int size) {
        int[] counts = new int[size];
        for (int[] own : traits) {
            for (int trait : own) {
                counts[trait]++;
            }
        }
        int[][] turned = new int[size][];
        Arrays.setAll(turned, trait -> new int[counts[trait]]);
        for (int hand = traits.length - 1; hand >= 0; hand--) {
            for (int trait : traits[hand]) {
                turned[trait][--counts[trait]] = hand;
            }
        }
        return turned;
    }

    /** The hands of the documents that take part. */
    static Hands of(OrganisationsInput input, Traits traits, BitSet active) {
        DisjointSets sets = new DisjointSets(input.size());
        Long2IntOpenHashMap firstWith = new Long2IntOpenHashMap();
        firstWith.defaultReturnValue(-1);
        for (int d = active.nextSetBit(0); d >= 0; d = active.nextSetBit(d + 1)) {
            if (input.groups[d] < 0) {
                continue;
            }
            for (int at = input.firstContact(d); at < input.behindContacts(d); at++) {
                int first = firstWith.putIfAbsent((long) input.groups[d] << 32 | input.contact(at), d);
                if (first >= 0) {
                    sets.union(first, d);
                }
            }
        }
        int[] ofRoot = new int[input.size()];
        int[] ofDocument = new int[input.size()];
        Arrays.fill(ofRoot, -1);
        Arrays.fill(ofDocument, -1);
        int count = 0;
        for (int d = active.nextSetBit(0); d >= 0; d = active.nextSetBit(d + 1)) {
            int root = sets.rootOf(d);
            if (ofRoot[root] < 0) {
                ofRoot[root] = count++;
            }
            ofDocument[d] = ofRoot[root];
        }
        return new Hands(ofDocument, count, input, traits);
    }

    int size() {
        return traits.length;
    }

    int[] traits(int hand) {
        return traits[hand];
    }

    /** Places of a hand, in no order; none if there are very many. */
    int[] places(int hand) {
        return places[hand];
    }

    /** Hands that have a trait, ascending. */
    int[] with(int trait) {
        return handsOfTrait[trait];
    }

    boolean isTimed(int hand) {
        return firstDays[hand] != OrganisationsInput.UNTIMED;
    }

    int firstDay(int hand) {
        return firstDays[hand];
    }

    int lastDay(int hand) {
        return lastDays[hand];
    }

    int firstDocument(int hand) {
        return firstDocuments[hand];
    }
}
