package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.network.AgreeingSets;

/**
 * Finds which documents – adverts, offers, posts – come from one organisation, though its texts, telephones and pictures change.
 *
 * <p><b>Method</b> documents of one template that name one contact are one hand. Two hands that share contacts, pictures or templates
 * get the bits of what they share (minus the binary logarithm of the share of hands that have it; hubs and contacts with several
 * owners count for less or nothing; silence between two uses of a contact costs, since numbers are given out again) and a little for
 * habits of writing, less if they are far from each other, against the prior of being of one organisation. What agrees as a whole
 * is joined ({@link AgreeingSets}). Adverts that a person may have placed leave again, and are looked at no more, unless signs of control stand behind the very set
 * ({@link PersonalAdverts}); what is left is joined anew without them, so that they tie nobody together either.
 *
 * <p><b>Assumes</b> that contacts are told apart rightly and that the caller's signs of control are independent of what is shared.
 * <b>Units</b> bits, days. <b>Error</b> measured by {@code OrganisationBenchmark} on synthetic worlds. <b>Cost</b> O(documents + pairs log pairs), at
 * most hubHands² pairs for anything shared; about 200 bytes a document and 100 a pair. Same result for any order of documents.
 * <b>Not for</b> saying who a person is, or that an organisation does wrong.
 *
 * <p>Thread-safe (stateless).
 */
public final class Organisations {
    private final OrganisationsParameters parameters;

    public Organisations(OrganisationsParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Finds them.
     *
     * @throws java.util.concurrent.CancellationException as soon as {@code cancelled} says so
     */
    public OrganisationsResult find(OrganisationsInput input, BooleanSupplier cancelled) {
        Pictures pictures = Pictures.of(input, parameters.pictureDistance());
        Traits traits = new Traits(input, pictures);
        BitSet active = new BitSet(input.size());
        active.set(0, input.size());
        Hands hands = Hands.of(input, traits, active);
        Rarity rarity = new Rarity(traits, hands, parameters);
        StyleWeights style = StyleWeights.learn(input, hands.ofDocument, parameters.styleCapBits());
        PersonalAdverts personal = new PersonalAdverts(input, traits, rarity, parameters);
        while (true) {
            var pairs = new Ties(input, traits, hands, rarity, parameters).weigh(style, cancelled);
            List<IntArrayList> sets = documents(hands, AgreeingSets.join(hands.size(), pairs, parameters.unseenBits()));
            BitSet leaving = personal.leaving(sets);
            if (leaving.isEmpty()) {
                Bonds bonds = new Bonds(input, traits, pictures, rarity, style);
                return new OrganisationsResult(input, sets, bonds, style.falseAgreement());
            }
            active.andNot(leaving);
            hands = Hands.of(input, traits, active);
        }
    }

    /** Documents of each set, both in their order. */
    private static List<IntArrayList> documents(Hands hands, int[] setOfHand) {
        int[] number = new int[setOfHand.length];
        Arrays.fill(number, -1);
        List<IntArrayList> sets = new ArrayList<>();
        for (int d = 0; d < hands.ofDocument.length; d++) {
            if (hands.ofDocument[d] < 0) {
                continue;
            }
            int set = setOfHand[hands.ofDocument[d]];
            if (number[set] < 0) {
                number[set] = sets.size();
                sets.add(new IntArrayList(2));
            }
            sets.get(number[set]).add(d);
        }
        return sets;
    }
}
