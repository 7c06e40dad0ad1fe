package org.manumit.world.trace;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.chance.Chance;
import org.manumit.world.text.PhoneHand;

/**
 * Enters firms and the people behind them. Thread-safe.
 *
 * <p>Numbers of documents are the bearer's own; the draws that they once were are still taken, so that all else that a seed
 * gives stays as it is.
 */
public final class Registrar {
    private static final String[] ROLES = {"director", "legal representative", "manager", "partner"};

    private Registrar() {}

    /** Identifier of whatever has a number within the world; {@code kind} keeps people and firms apart. */
    public static String id(String kind, long number) {
        String hex = Long.toHexString(((number + 1) * 0x9E3779B97F4A7C15L) >>> 24);
        return "mr-" + kind + "-" + "0".repeat(10 - hex.length()) + hex;
    }

    /** The entry of a firm. */
    public static Entity company(long at, Firm firm, Chance chance) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("name", List.of(firm.name()));
        properties.put("jurisdiction", List.of(firm.country().code().toLowerCase(Locale.ROOT)));
        chance.bits();
        properties.put("registrationNumber", List.of(firm.registration()));
        properties.put("incorporationDate", List.of(day(chance, 8000)));
        if (chance.odds(0.9)) {
            properties.put("address", List.of(firm.address()));
        }
        if (chance.odds(0.65)) {
            properties.put(
                    "phone", List.of(chance.odds(0.6) ? firm.phone().e164() : PhoneHand.plain(firm.phone(), chance)));
        }
        if (chance.odds(0.4)) {
            properties.put("email", List.of(firm.mail()));
        }
        return new Entity(at, id("c", firm.id()), "Company", properties, firm.identity());
    }

    /** The entry of a person behind a firm. */
    public static Entity person(long at, Person person, Chance chance) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("name", List.of(person.name()));
        properties.put("firstName", List.of(person.given()));
        properties.put("lastName", List.of(person.family()));
        if (chance.odds(0.8)) {
            properties.put("country", List.of(person.country().code().toLowerCase(Locale.ROOT)));
        }
        if (chance.odds(0.25)) {
            properties.put("phone", List.of(person.phone().e164()));
        }
        if (chance.odds(0.3)) {
            chance.bits();
            properties.put("idNumber", List.of(person.document()));
        }
        return new Entity(at, id("p", person.id()), "Person", properties, person.identity());
    }

    /** That a person runs a firm. */
    public static Entity directorship(long at, Person director, Firm firm, Chance chance) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("director", List.of(id("p", director.id())));
        properties.put("organization", List.of(id("c", firm.id())));
        properties.put("role", List.of(chance.pick(ROLES)));
        if (chance.odds(0.7)) {
            properties.put("startDate", List.of(day(chance, 3000)));
        }
        return new Entity(at, id("d", firm.id() * 3 + director.id() * 7919), "Directorship", properties);
    }

    private static String day(Chance chance, int longestDays) {
        return LocalDate.ofEpochDay(Calendar.START / Calendar.DAY - chance.below(longestDays))
                .toString();
    }
}
