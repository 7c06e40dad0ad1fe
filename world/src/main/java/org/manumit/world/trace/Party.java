package org.manumit.world.trace;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.geography.Country;
import org.manumit.world.geography.Language;

/**
 * A side of a payment.
 *
 * @param name whose account it is
 * @param account its number
 * @param country where the account is kept
 * @param language what its holder writes
 */
public record Party(String name, String account, Country country, Language language) {
    public static Party of(Person person) {
        return new Party(person.name(), person.account().number(), person.country(), person.language());
    }

    public static Party of(Firm firm) {
        return new Party(firm.name(), firm.account().number(), firm.country(), firm.language());
    }

    @Override
    public String toString() {
        return "Party[" + country + "]";
    }
}
