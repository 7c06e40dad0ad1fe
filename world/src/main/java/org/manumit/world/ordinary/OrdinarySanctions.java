package org.manumit.world.ordinary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Population;
import org.manumit.world.chance.Chance;
import org.manumit.world.trace.Entity;

/** A list of people and firms that measures are in force against; pairs of rows are the listed one and its listing. */
public final class OrdinarySanctions implements Ordinary<Entity> {
    private static final String[] PROGRAMMES = {"Fraud", "Narcotics", "Corruption", "Cyber", "Arms"};

    private final Population population;

    public OrdinarySanctions(Population population) {
        this.population = population;
    }

    @Override
    public Entity row(long row, long at, Chance chance) {
        long pair = row / 2;
        boolean person = pair % 3 != 0;
        long number = person
                ? Math.floorMod(pair * 7919 + population.persons() / 2, population.persons())
                : Math.floorMod(pair * 7919 + population.firms() / 3, population.firms());
        String id = "ml-" + (person ? "p" : "o") + Long.toHexString((pair + 77) * 0x9E3779B9L);
        if (row % 2 == 1) {
            return listing(at, id, chance.pick(PROGRAMMES), chance);
        }
        Map<String, List<String>> properties = new LinkedHashMap<>();
        String identity;
        if (person) {
            Person listed = population.person(number);
            properties.put("name", List.of(listed.name()));
            properties.put("country", List.of(listed.country().code().toLowerCase(Locale.ROOT)));
            identity = listed.identity();
        } else {
            Firm listed = population.firm(number);
            properties.put("name", List.of(listed.name()));
            properties.put("country", List.of(listed.country().code().toLowerCase(Locale.ROOT)));
            identity = listed.identity();
        }
        properties.put("topics", List.of("sanction"));
        return new Entity(at, id, person ? "Person" : "Organization", properties, identity);
    }

    /** The listing of an entity under a programme. */
    public static Entity listing(long at, String listed, String programme, Chance chance) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("entity", List.of(listed));
        properties.put("authority", List.of("Regional Measures Board (fictional)"));
        properties.put("program", List.of(programme));
        properties.put("listingDate", List.of((2015 + chance.below(10)) + "-0" + chance.between(1, 9) + "-15"));
        return new Entity(at, listed + "-listing", "Sanction", properties);
    }
}
