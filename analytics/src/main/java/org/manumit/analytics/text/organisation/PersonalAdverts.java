package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Independent adults stay unlinked: which adverts of persons must leave the sets that they were provisionally
 * looked at in. They stay only where signs of control stand behind that very set: enough of its adverts of persons bear one
 * themselves, and one that bears none shares two things with those that do, so that a shared telephone, however safe a
 * friend's it is, joins nobody. An advert's own words that offer others, or name another to ask, are a sign at every contact that it
 * names, where different adverts of the set say so and not just one of many under the contact: alone they are a slip. Thread-safe (immutable).
 */
final class PersonalAdverts {
    private static final Set<BondKind> CONTACTS = EnumSet.of(BondKind.CONTACT);
    private static final Set<BondKind> ANYTHING = EnumSet.of(BondKind.CONTACT, BondKind.PICTURE, BondKind.TEMPLATE);

    private final OrganisationsInput input;
    private final Traits traits;
    private final Rarity rarity;
    private final OrganisationsParameters parameters;

    PersonalAdverts(OrganisationsInput input, Traits traits, Rarity rarity, OrganisationsParameters parameters) {
        this.input = input;
        this.traits = traits;
        this.rarity = rarity;
        this.parameters = parameters;
    }

    /** The documents that must leave, given sets of documents. */
    BitSet leaving(List<IntArrayList> sets) {
        BitSet leaving = new BitSet(input.size());
        for (IntArrayList set : sets) {
            BitSet personal = new BitSet();
            BitSet signed = new BitSet();
            set.forEach(document -> {
                personal.set(document, input.personal.get(document));
                signed.set(document, input.personal.get(document) && input.signed.get(document));
            });
            if (enough(signed.cardinality(), personal.cardinality())) {
                personal.andNot(staying(personal, signed));
            }
            leaving.or(personal);
        }
        return leaving;
    }

    private boolean enough(int signed, int personal) {
        return signed >= parameters.fewestSigned() && signed >= parameters.leastSignedShare() * personal;
    }

    private BitSet staying(BitSet personal, BitSet signed) {
        BitSet bearing = (BitSet) signed.clone();
        IntOpenHashSet spokenUnder = spokenUnder(personal);
        personal.stream().filter(document -> shared(document, spokenUnder) > 0).forEach(bearing::set);
        IntOpenHashSet ofBearing = new IntOpenHashSet();
        bearing.stream().forEach(document -> add(document, ANYTHING, ofBearing));
        BitSet staying = (BitSet) bearing.clone();
        personal.stream().filter(document -> shared(document, ofBearing) > 1).forEach(staying::set);
        return staying;
    }

    /**
     * Contacts named by enough of those that speak for others, among all adverts of persons of the set that name them; none unless
     * different ones speak.
     */
    private IntOpenHashSet spokenUnder(BitSet personal) {
        LongOpenHashSet statements = new LongOpenHashSet();
        Int2IntOpenHashMap naming = new Int2IntOpenHashMap();
        Int2IntOpenHashMap speaking = new Int2IntOpenHashMap();
        personal.stream().forEach(document -> {
            boolean speaks = input.statements[document] != 0;
            IntOpenHashSet contacts = new IntOpenHashSet();
            add(document, CONTACTS, contacts);
            contacts.forEach((int contact) -> {
                naming.addTo(contact, 1);
                speaking.addTo(contact, speaks ? 1 : 0);
            });
            if (speaks) {
                statements.add(input.statements[document]);
            }
        });
        IntOpenHashSet found = new IntOpenHashSet();
        if (statements.size() >= parameters.fewestStatements()) {
            speaking.int2IntEntrySet().stream()
                    .filter(entry -> entry.getIntValue() > 0)
                    .filter(entry ->
                            entry.getIntValue() >= parameters.leastSignedShare() * naming.get(entry.getIntKey()))
                    .forEach(entry -> found.add(entry.getIntKey()));
        }
        return found;
    }

    /** Adds what a document can share; what very many have says nothing. */
    private void add(int document, Set<BondKind> kinds, IntOpenHashSet to) {
        for (int at = traits.first(document); at < traits.behind(document); at++) {
            int trait = traits.at(at);
            if (kinds.contains(traits.kind(trait)) && (rarity.bits(trait) > 0 || rarity.hands(trait) == 1)) {
                to.add(trait);
            }
        }
    }

    /** How many different things of these a document has. */
    private int shared(int document, IntOpenHashSet with) {
        IntOpenHashSet own = new IntOpenHashSet();
        add(document, ANYTHING, own);
        own.retainAll(with);
        return own.size();
    }
}
