package org.manumit.world.geography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manumit.world.chance.Chance;

/** The countries and cities of the Americas. Immutable. */
public final class Geography {
    private final List<Country> countries;
    private final Map<String, Country> byCode = new HashMap<>();
    private final double[] cumulated;
    private final List<City> ports;

    private Geography(List<Country> countries) {
        this.countries = List.copyOf(countries);
        this.cumulated = new double[countries.size()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += countries.get(i).weight();
            cumulated[i] = sum;
            byCode.put(countries.get(i).code(), countries.get(i));
        }
        this.ports = ports(List.of());
    }

    /** Reads the lists that ship with the world. */
    public static Geography load() {
        Map<String, List<City>> cities = new HashMap<>();
        for (String[] row : Facts.rows(Geography.class, "cities.csv")) {
            City city = new City(
                    row[0],
                    row[1],
                    row[2],
                    Double.parseDouble(row[3]),
                    Double.parseDouble(row[4]),
                    Integer.parseInt(row[5]),
                    row.length > 6);
            cities.computeIfAbsent(city.country(), code -> new ArrayList<>()).add(city);
        }
        List<Country> countries = new ArrayList<>();
        for (String[] row : Facts.rows(Geography.class, "countries.csv")) {
            countries.add(country(row, cities.getOrDefault(row[0], List.of())));
        }
        return new Geography(countries);
    }

    private static Country country(String[] row, List<City> cities) {
        if (cities.isEmpty()) {
            throw new IllegalStateException("cities.csv must hold at least one city of " + row[0]);
        }
        List<Double> weights = new ArrayList<>();
        double sum = 0;
        for (City city : cities) {
            sum += 20 + city.thousands();
            weights.add(sum);
        }
        return new Country(
                row[0],
                row[1],
                Double.parseDouble(row[2]),
                languages(row[3]),
                Double.parseDouble(row[4]),
                Integer.parseInt(row[5]),
                row[6],
                Integer.parseInt(row[7]),
                cities,
                weights);
    }

    private static List<Language> languages(String written) {
        List<Language> languages = new ArrayList<>();
        for (String part : written.split(" ", -1)) {
            String[] pair = part.split(":", -1);
            int share = pair.length > 1 ? Integer.parseInt(pair[1]) / 4 : 1;
            for (int i = 0; i < share; i++) {
                languages.add(Language.valueOf(pair[0].toUpperCase(Locale.ROOT)));
            }
        }
        return languages;
    }

    /** All countries in a fixed order. */
    public List<Country> countries() {
        return countries;
    }

    /** The country of a code. */
    public Country getCountry(String code) {
        Country country = byCode.get(code);
        if (country == null) {
            throw new IllegalArgumentException("country must be one of the world's but was " + code);
        }
        return country;
    }

    /** A country by its share of life. */
    public Country anyCountry(Chance chance) {
        return countries.get(chance.weighted(cumulated));
    }

    /** A city by its share of life. */
    public City anyCity(Chance chance) {
        return anyCountry(chance).cityAt(chance.unit());
    }

    /** A city on the sea of one of the countries; of any when none is named. */
    public City anyPort(Chance chance, List<String> codes) {
        return chance.pick(codes.isEmpty() ? ports : ports(codes));
    }

    private List<City> ports(List<String> codes) {
        return countries.stream()
                .filter(country -> codes.isEmpty() || codes.contains(country.code()))
                .flatMap(country -> country.cities().stream())
                .filter(City::sea)
                .toList();
    }

    /** A city at a distance that a day's or a night's drive covers; the nearest other one if there is none. */
    public City nearby(City from, double kilometers, Chance chance) {
        List<City> near = new ArrayList<>();
        City nearest = from;
        double best = Double.MAX_VALUE;
        for (City city : getCountry(from.country()).cities()) {
            double distance = city.kilometersTo(from);
            if (!city.equals(from) && distance <= kilometers) {
                near.add(city);
            }
            if (!city.equals(from) && distance < best) {
                best = distance;
                nearest = city;
            }
        }
        return near.isEmpty() ? nearest : chance.pick(near);
    }
}
