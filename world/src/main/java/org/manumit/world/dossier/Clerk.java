package org.manumit.world.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Papers;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Phone;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Country;
import org.manumit.world.text.PhoneHand;
import org.manumit.world.trace.Entity;

/** Fills in the sheets of an office. Thread-safe. */
final class Clerk {
    private static final Forms STREETS = new Forms("address-words.csv", 1);

    private final Habits habits;
    private final NameHand names;
    private final FirmHand firms;

    Clerk(Office office) {
        this.habits = Habits.of(office);
        this.names = new NameHand(habits);
        this.firms = new FirmHand(habits);
    }

    Entity person(long at, String id, Sheet.OfPerson sheet, Chance chance) {
        Person person = sheet.person();
        Papers papers = sheet.papers();
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("name", List.of(names.write(person, papers, chance)));
        if (habits.odds("born", chance)) {
            properties.put("birthDate", List.of(day(papers.born(), chance)));
        }
        if (habits.odds("gender", chance)) {
            properties.put("gender", List.of(papers.woman() ? "female" : "male"));
        }
        if (habits.odds("document", chance)) {
            boolean passport = habits.odds("otherDocument", chance);
            String number = passport ? papers.passport() : person.document();
            properties.put(passport ? "passportNumber" : "idNumber", List.of(number(number, chance)));
        }
        contact(sheet.phone(), papers.formerPhone(), "phone", chance, properties);
        if (habits.odds("address", chance)) {
            boolean former = sheet.address().equals(papers.address()) && habits.odds("formerAddress", chance);
            properties.put("address", List.of(address(former ? papers.formerAddress() : sheet.address(), chance)));
        }
        if (habits.odds("mail", chance)) {
            properties.put("email", List.of(person.mail()));
        }
        country(person.country(), "country", properties, chance);
        return new Entity(at, id, "Person", properties, person.identity());
    }

    Entity firm(long at, String id, Sheet.OfFirm sheet, Chance chance) {
        Firm firm = sheet.firm();
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("name", List.of(firms.write(firm, chance)));
        if (habits.odds("registration", chance)) {
            properties.put("registrationNumber", List.of(number(firm.registration(), chance)));
        }
        if (habits.odds("tax", chance)) {
            properties.put("taxNumber", List.of(number(sheet.papers().tax(), chance)));
        }
        contact(sheet.phone(), sheet.papers().formerPhone(), "firmPhone", chance, properties);
        if (habits.odds("firmAddress", chance)) {
            boolean former = sheet.address().equals(firm.address()) && habits.odds("formerAddress", chance);
            properties.put(
                    "address", List.of(address(former ? sheet.papers().formerAddress() : sheet.address(), chance)));
        }
        if (habits.odds("mail", chance)) {
            properties.put("email", List.of(firm.mail()));
        }
        country(firm.country(), "jurisdiction", properties, chance);
        return new Entity(at, id, chance.odds(0.9) ? "Company" : "Organization", properties, firm.identity());
    }

    private String day(LocalDate born, Chance chance) {
        if (habits.odds("yearOnly", chance)) {
            int off = habits.odds("yearGuessed", chance) ? chance.pick(-2, -1, 1, 2) : 0;
            return Integer.toString(born.getYear() + off);
        }
        if (born.getDayOfMonth() <= 12 && habits.odds("bornSwapped", chance)) {
            return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                    .toString();
        }
        if (habits.odds("bornSlip", chance)) {
            return chance.odds(0.5)
                    ? born.plusDays(chance.pick(-10, -1, 1, 10)).toString()
                    : born.plusYears(chance.pick(-10, -1, 1, 10)).toString();
        }
        return born.toString();
    }

    private String number(String number, Chance chance) {
        String copied = habits.odds("numberSlip", chance) ? Strokes.miscopied(number, chance) : number;
        if (!habits.odds("numberGrouped", chance)) {
            return copied;
        }
        String digits = copied.replaceAll("\\D", "");
        String letters = copied.replaceAll("[^A-Z]", "");
        return switch (chance.below(4)) {
            case 0 -> letters + " " + digits;
            case 1 -> letters + "-" + digits;
            case 2 -> digits;
            default -> letters + digits.substring(0, 3) + " " + digits.substring(3);
        };
    }

    private void contact(Phone phone, Phone former, String habit, Chance chance, Map<String, List<String>> properties) {
        if (habits.odds(habit, chance)) {
            Phone given = habits.odds("formerPhone", chance) ? former : phone;
            properties.put("phone", List.of(chance.odds(0.5) ? given.e164() : PhoneHand.plain(given, chance)));
        }
    }

    private String address(String address, Chance chance) {
        int comma = address.indexOf(',');
        String street = address.substring(0, comma);
        String town = address.substring(comma + 1).strip();
        if (habits.odds("addressAbbreviated", chance)) {
            street = abbreviated(street, chance);
        }
        if (chance.odds(0.15)) {
            street = street.replaceFirst("(\\d+)", chance.pick("No. $1", "#$1", "Nº $1"));
        }
        String whole = habits.odds("townMissing", chance) ? street : street + chance.pick(", ", ", ", " ") + town;
        return NameHand.finished(whole, habits, chance);
    }

    private static String abbreviated(String street, Chance chance) {
        StringBuilder text = new StringBuilder();
        for (String word : street.split(" ")) {
            text.append(text.length() > 0 ? " " : "").append(STREETS.another(word, chance));
        }
        return text.toString();
    }

    private void country(Country country, String property, Map<String, List<String>> properties, Chance chance) {
        if (habits.odds("country", chance)) {
            properties.put(property, List.of(country.code().toLowerCase(Locale.ROOT)));
        }
    }
}
