package org.manumit.server.safeguard;

import java.util.Locale;
import java.util.Set;
import org.manumit.problem.Invalid;
import org.manumit.problem.Refused;

/**
 * What data may be used for. Two purposes that harm those the product is for are prohibited everywhere ({@link #PROHIBITED}); they are not
 * values of this type, so that nothing can hold one.
 */
public enum Purpose {
    INVESTIGATE_TRAFFICKING,
    PROTECT_PERSONS,
    FINANCIAL_INTELLIGENCE,
    PROSECUTE_TRAFFICKING,
    LABOUR_INSPECTION,
    MARITIME_SAFETY,
    OVERSIGHT,
    ADMINISTRATION;

    /** Immigration enforcement against the people found, and prosecuting people for selling sex. */
    public static final Set<String> PROHIBITED = Set.of("immigration-enforcement", "prosecute-selling-sex");

    /** As written in files and the API: {@code investigate-trafficking}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The purpose of that key, however it is written.
     *
     * @throws Refused {@code purpose-prohibited}
     * @throws Invalid {@code purpose-unknown}
     */
    public static Purpose of(String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        if (PROHIBITED.contains(plain)) {
            throw new Refused("safeguard", "purpose-prohibited");
        }
        for (Purpose purpose : values()) {
            if (purpose.key().equals(plain)) {
                return purpose;
            }
        }
        throw new Invalid("safeguard", "purpose-unknown");
    }
}
