package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Independent adults stay unlinked: which adverts of persons must leave the sets that they were provisionally
 * looked at in. They stay only where signs of control stand behind that very set: enough of its adverts of persons bear one
 * themselves, and one that bears none shares two things with those that do, so that a shared telephone, however safe a
 * friend's it is, joins nobody. Thread-safe (immutable).
 */
final class PersonalAdverts {
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
            if (!enough(signed.cardinality(), personal.cardinality())) {
                leaving.or(personal);
            } else {
                personal.andNot(signed);
                personal.stream()
                        .filter(document -> !tiedTwice(document, signed))
                        .forEach(leaving::set);
            }
        }
        return leaving;
    }

    private boolean enough(int signed, int personal) {
        return signed >= parameters.fewestSigned() && signed >= parameters.leastSignedShare() * personal;
    }

    private boolean tiedTwice(int document, BitSet signed) {
        IntArrayList own = new IntArrayList();
        traits.addTo(own, document);
        BitSet shared = new BitSet();
        signed.stream().forEach(other -> {
            for (int at = traits.first(other); at < traits.behind(other); at++) {
                int trait = traits.at(at);
                if (own.contains(trait) && (rarity.bits(trait) > 0 || rarity.hands(trait) == 1)) {
                    shared.set(trait);
                }
            }
        });
        return shared.cardinality() >= 2;
    }
}
