package org.manumit.world.cast;

import org.manumit.world.geography.City;
import org.manumit.world.geography.Country;
import org.manumit.world.geography.Language;

/**
 * An invented person.
 *
 * @param id number within the world
 * @param country where the person lives
 * @param city where the person lives
 * @param language what the person writes
 * @param given given name
 * @param family family name or names
 * @param handle account name on platforms, with the at sign
 * @param mail e-mail address
 * @param phone telephone
 * @param account bank account
 * @param document number of the identity document; nobody else has it
 */
public record Person(
        long id,
        Country country,
        City city,
        Language language,
        String given,
        String family,
        String handle,
        String mail,
        Phone phone,
        Account account,
        String document) {
    /** Given and family names. */
    public String name() {
        return given + " " + family;
    }

    /** Whose records are this person's, as the truth names it. */
    public String identity() {
        return "person-" + id;
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
