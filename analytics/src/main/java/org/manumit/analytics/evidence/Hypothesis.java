package org.manumit.analytics.evidence;

import java.util.Map;

/**
 * One account of what lies behind the evidence.
 *
 * @param key its name
 * @param priorBits log2 of how common it is among groups looked at, relative to the others
 * @param traits for each trait, the chance that it would be seen were this account true, strictly between 0 and 1;
 *     traits that are left out say nothing
 */
public record Hypothesis(String key, double priorBits, Map<String, Double> traits) {

    public Hypothesis {
        traits = Map.copyOf(traits);
        traits.forEach((trait, chance) -> {
            if (!(chance > 0 && chance < 1)) {
                throw new IllegalArgumentException(
                        "the chance of " + trait + " under " + key + " must lie between 0 and 1 but was " + chance);
            }
        });
    }
}
