package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Tells why documents stand together. Thread-safe (immutable). */
final class Bonds {
    private final OrganisationsInput input;
    private final Traits traits;
    private final Pictures pictures;
    private final Rarity rarity;
    private final StyleWeights style;

    Bonds(OrganisationsInput input, Traits traits, Pictures pictures, Rarity rarity, StyleWeights style) {
        this.input = input;
        this.traits = traits;
        this.pictures = pictures;
        this.rarity = rarity;
        this.style = style;
    }

    /** The bonds among documents, by kind and value. */
    List<Bond> among(IntList documents) {
        Int2ObjectRBTreeMap<IntArrayList> sharing = new Int2ObjectRBTreeMap<>();
        for (int document : documents) {
            for (int at = traits.first(document); at < traits.behind(document); at++) {
                sharing.computeIfAbsent(traits.at(at), key -> new IntArrayList())
                        .add(document);
            }
        }
        List<Bond> bonds = new ArrayList<>();
        List<Bond> handovers = new ArrayList<>();
        sharing.forEach((trait, with) -> {
            if (with.size() > 1) {
                bonds.add(bond(traits.kind(trait), trait, 0, with));
                if (traits.kind(trait) == BondKind.CONTACT) {
                    addHandovers(trait, with, handovers);
                }
            }
        });
        bonds.addAll(handovers);
        bonds.add(habits(documents));
        return List.copyOf(bonds);
    }

    private Bond bond(BondKind kind, int trait, int gap, IntList documents) {
        long value = traits.kind(trait) == BondKind.PICTURE ? pictures.first(traits.value(trait)) : traits.value(trait);
        return new Bond(kind, value, rarity.bits(trait), rarity.hands(trait), gap, ids(documents));
    }

    /** Where one template's last use of the contact lies before another's first, the next in time. */
    private void addHandovers(int contact, IntList with, List<Bond> handovers) {
        TreeMap<Integer, IntArrayList> byGroup = new TreeMap<>();
        with.forEach(document -> {
            if (input.groups[document] >= 0 && input.days[document] != OrganisationsInput.UNTIMED) {
                byGroup.computeIfAbsent(input.groups[document], key -> new IntArrayList())
                        .add(document);
            }
        });
        List<IntArrayList> uses = new ArrayList<>(byGroup.values());
        uses.sort((a, b) -> Integer.compare(first(a), first(b)));
        for (int i = 1; i < uses.size(); i++) {
            int gap = first(uses.get(i)) - last(uses.get(i - 1));
            if (gap >= 0) {
                IntArrayList both = new IntArrayList(uses.get(i - 1));
                both.addAll(uses.get(i));
                both.sort(null);
                handovers.add(bond(BondKind.HANDOVER, contact, gap, both));
            }
        }
    }

    private int first(IntList documents) {
        return documents.intStream().map(d -> input.days[d]).min().orElseThrow();
    }

    private int last(IntList documents) {
        return documents.intStream().map(d -> input.days[d]).max().orElseThrow();
    }

    private Bond habits(IntList documents) {
        double sum = 0;
        for (int i = 1; i < documents.size(); i++) {
            sum += style.bits(input.habits[documents.getInt(i - 1)], input.habits[documents.getInt(i)]);
        }
        return new Bond(BondKind.STYLE, 0, sum / Math.max(1, documents.size() - 1), 0, 0, ids(documents));
    }

    private List<Long> ids(IntList documents) {
        return documents.intStream().mapToObj(d -> input.ids[d]).toList();
    }
}
