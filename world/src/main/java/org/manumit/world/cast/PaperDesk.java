package org.manumit.world.cast;

import java.time.LocalDate;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;
import org.manumit.world.chance.Scatter;
import org.manumit.world.geography.Language;

/** Makes out papers. Immutable. */
final class PaperDesk {
    private static final LocalDate LATEST_BIRTH = LocalDate.of(2007, 12, 31);
    private static final int DAYS_OF_ADULTS = 58 * 365;
    private static final long PASSPORTS = 8_999_993;
    private static final long TAX_NUMBERS = 899_999_993;

    private final long seed;
    private final Population population;
    private final NameStore names;

    PaperDesk(long seed, Population population) {
        this.seed = seed;
        this.population = population;
        this.names = population.names();
    }

    Papers papers(Person person) {
        Chance chance = Chance.of(seed, Purpose.PAPERS, person.id());
        Language language = person.language();
        boolean woman = names.given(language, true).contains(person.given());
        String middle = chance.pick(names.given(language, woman));
        boolean borne = chance.odds(secondNames(language)) && !middle.equals(person.given());
        // Fewer of the old: the square makes the young more frequent, as in a population that grows.
        double age = chance.unit() * (0.4 + 0.6 * chance.unit());
        String spouse = names.family(language, chance).split(" ", 2)[0];
        return new Papers(
                LATEST_BIRTH.minusDays((long) (age * DAYS_OF_ADULTS)),
                woman,
                borne ? middle : "",
                woman && chance.odds(0.45) ? spouse : "",
                "XP" + (1_000_000 + new Scatter(PASSPORTS, seed + 1).at(person.id() % PASSPORTS)),
                names.street(language, chance) + ", " + person.city().name(),
                names.street(language, chance) + ", "
                        + person.country().cityAt(chance.unit()).name(),
                population.sparePhone(person.country(), chance.bits() >>> 20));
    }

    FirmPapers papers(Firm firm) {
        Chance chance = Chance.of(seed, Purpose.PAPERS, -1 - firm.id());
        return new FirmPapers(
                "TF" + (100_000_000 + new Scatter(TAX_NUMBERS, seed + 2).at(firm.id() % TAX_NUMBERS)),
                names.street(firm.language(), chance) + ", "
                        + firm.country().cityAt(chance.unit()).name(),
                population.sparePhone(firm.country(), chance.bits() >>> 20));
    }

    private static double secondNames(Language language) {
        return switch (language) {
            case ES -> 0.5;
            case PT -> 0.35;
            case EN -> 0.6;
            case FR -> 0.4;
        };
    }
}
