package org.manumit.world.cast;

import java.time.LocalDate;

/**
 * What else is true of a person than feeds of daily life show.
 *
 * @param born day of birth
 * @param woman whether the given name is a woman's
 * @param middle second given name; empty for none
 * @param marriedName family name of a spouse; empty where none is borne
 * @param passport number of the passport; nobody else has it
 * @param address where the person lives: street and number, town
 * @param formerAddress where the person lived before
 * @param formerPhone a number given up, which somebody else may have by now
 */
public record Papers(
        LocalDate born,
        boolean woman,
        String middle,
        String marriedName,
        String passport,
        String address,
        String formerAddress,
        Phone formerPhone) {
    /** The same but for the day of birth. */
    public Papers withBorn(LocalDate day) {
        return new Papers(day, woman, middle, marriedName, passport, address, formerAddress, formerPhone);
    }

    /** The same but for where the person lives and lived. */
    public Papers withHomeOf(Papers other) {
        return new Papers(
                born, woman, middle, marriedName, passport, other.address, other.formerAddress, other.formerPhone);
    }

    /** The same but for the second given name. */
    public Papers withMiddle(String name) {
        return new Papers(born, woman, name, marriedName, passport, address, formerAddress, formerPhone);
    }

    @Override
    public String toString() {
        return "Papers[masked]";
    }
}
