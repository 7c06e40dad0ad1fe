package org.manumit.world.cast;

import java.util.HashMap;
import java.util.Map;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Country;

/**
 * Hands out the people, firms, phones, accounts and vessels of scenes, none of which anybody in ordinary life has.
 * Confined to one thread: the order of the calls decides who gets what.
 */
public final class Casting {
    /** A country whose block never runs out. */
    private static final String ABROAD = "MX";

    private final Population population;
    private final Map<String, Long> nextPhone = new HashMap<>();
    private long nextAccount;
    private long nextId;
    private long nextVessel;

    public Casting(Population population, long firstVessel) {
        this.population = population;
        this.nextAccount = population.firstFreeAccount();
        this.nextId = population.persons() + population.firms();
        this.nextVessel = firstVessel;
    }

    public Population population() {
        return population;
    }

    /** A person who lives in a city. */
    public Person person(City city, Chance chance) {
        Country country = population.geography().getCountry(city.country());
        return population.describe(nextId++, country, city, phone(country), nextAccount++, chance);
    }

    /** A firm that works in a city, in one of the trades of {@code names.csv}. */
    public Firm firm(City city, int trade, Chance chance) {
        Country country = population.geography().getCountry(city.country());
        return population.describe(nextId++, country, city, trade, phone(country), nextAccount++, chance);
    }

    /** One more phone, as bought by somebody who changes numbers. */
    public Phone phone(City city) {
        return phone(population.geography().getCountry(city.country()));
    }

    public Account account(City city) {
        return population.accounts().account(population.geography().getCountry(city.country()), nextAccount++);
    }

    public Vessel vessel(City home, Chance chance) {
        return population.vessel(nextVessel++, home, chance);
    }

    /** The next free number; when a small country's block is used up, one from abroad, as travellers have. */
    private Phone phone(Country country) {
        long serial = nextPhone.merge(country.code(), population.firstFreePhone(country), (old, first) -> old + 1);
        boolean free = serial < population.phones().capacity(country.code());
        return free
                ? population.phones().phone(country.code(), serial)
                : phone(population.geography().getCountry(ABROAD));
    }
}
