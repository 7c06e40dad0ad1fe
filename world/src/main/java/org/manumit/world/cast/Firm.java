package org.manumit.world.cast;

import org.manumit.world.geography.City;
import org.manumit.world.geography.Country;
import org.manumit.world.geography.Language;

/**
 * An invented firm.
 *
 * @param id number within the world
 * @param country where it is registered
 * @param city where it works
 * @param language what it writes
 * @param name registered name with legal form
 * @param trade number of its trade in the lists {@code trade.*}
 * @param address street and number
 * @param mail e-mail address
 * @param phone telephone
 * @param account bank account
 * @param registration number in the trade register; no other firm has it
 */
public record Firm(
        long id,
        Country country,
        City city,
        Language language,
        String name,
        int trade,
        String address,
        String mail,
        Phone phone,
        Account account,
        String registration) {
    /** Whose records are this firm's, as the truth names it. */
    public String identity() {
        return "firm-" + id;
    }

    @Override
    public String toString() {
        return "Firm[" + id + "]";
    }
}
