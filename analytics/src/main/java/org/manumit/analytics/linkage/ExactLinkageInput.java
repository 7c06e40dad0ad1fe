package org.manumit.analytics.linkage;

import java.util.Collection;
import java.util.List;

/**
 * What is known of a set of keys. Order does not matter and repetitions do not count.
 *
 * @param keys keys that may stand alone; those in ties and pairs need not be repeated
 * @param ties which record bears which identifier
 * @param traits what tells records apart
 * @param same pairs judged to be one
 * @param different pairs judged to be two
 * @param likely pairs that are taken for one unless something contradicts
 */
public record ExactLinkageInput(
        Collection<Long> keys,
        Collection<IdentityTie> ties,
        Collection<IdentityTrait> traits,
        Collection<KeyPair> same,
        Collection<KeyPair> different,
        Collection<LikelyPair> likely) {
    public ExactLinkageInput {
        keys = List.copyOf(keys);
        ties = List.copyOf(ties);
        traits = List.copyOf(traits);
        same = List.copyOf(same);
        different = List.copyOf(different);
        likely = List.copyOf(likely);
    }
}
