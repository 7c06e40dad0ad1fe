package org.manumit.server.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What may stand behind the name of a place to say which one is meant: countries, in English, Spanish, Portuguese and
 * French or by ISO code, and first-level divisions. "CA" may be Canada or California: both readings are kept.
 */
final class Qualifiers {

    /** One reading of a qualifier: a country, or a division of it where the region code is not empty. */
    record Reading(String country, String regionCode) {
        boolean isRegion() {
            return !regionCode.isEmpty();
        }

        boolean admits(String placeCountry, String placeRegionCode) {
            return country.equals(placeCountry) && (regionCode.isEmpty() || regionCode.equals(placeRegionCode));
        }
    }

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, new Locale("es"), new Locale("pt"), Locale.FRENCH);

    private final Map<String, List<Reading>> readings = new HashMap<>();
    private final Map<String, String> regionNames = new HashMap<>();

    Qualifiers(List<String> regionLines) {
        for (String country : Locale.getISOCountries()) {
            Locale locale = new Locale("", country);
            add(country, new Reading(country, ""));
            add(locale.getISO3Country(), new Reading(country, ""));
            for (Locale language : LANGUAGES) {
                add(locale.getDisplayCountry(language), new Reading(country, ""));
            }
        }
        add("USA", new Reading("US", ""));
        add("EE UU", new Reading("US", ""));
        add("EUA", new Reading("US", ""));
        add("États-Unis d'Amérique", new Reading("US", ""));
        add("United States of America", new Reading("US", ""));
        for (String line : regionLines) {
            String[] columns = line.split("\t", -1);
            String[] names = columns[2].split("\\|");
            regionNames.put(columns[0] + '.' + columns[1], names[0]);
            for (String name : names) {
                add(name, new Reading(columns[0], columns[1]));
            }
        }
    }

    /** Every reading of a folded text as a country or division; empty if it is neither. */
    List<Reading> readings(String folded) {
        return readings.getOrDefault(folded, List.of());
    }

    /** The name of a division, or its code where the product has no name. */
    String regionName(String country, String regionCode) {
        return regionNames.getOrDefault(country + '.' + regionCode, regionCode);
    }

    private void add(String name, Reading reading) {
        List<Reading> known = readings.computeIfAbsent(PlaceName.fold(name), key -> new ArrayList<>(1));
        if (!known.contains(reading)) {
            known.add(reading);
        }
    }
}
