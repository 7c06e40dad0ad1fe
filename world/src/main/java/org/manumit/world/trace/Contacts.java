package org.manumit.world.trace;

import org.jspecify.annotations.Nullable;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Phone;

/**
 * How an advertiser can be reached.
 *
 * @param phone telephone
 * @param mail e-mail address; null for none
 * @param handle messenger handle; null for none
 */
public record Contacts(
        Phone phone, @Nullable String mail, @Nullable String handle) {
    public static Contacts of(Person person) {
        return new Contacts(person.phone(), person.mail(), person.handle());
    }

    public static Contacts of(Firm firm) {
        return new Contacts(firm.phone(), firm.mail(), null);
    }

    public Contacts with(Phone other) {
        return new Contacts(other, mail, handle);
    }

    @Override
    public String toString() {
        return "Contacts[" + phone + "]";
    }
}
