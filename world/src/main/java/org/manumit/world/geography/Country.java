package org.manumit.world.geography;

import java.util.List;

/**
 * A country of the world and what its people use.
 *
 * @param code ISO 3166 alpha-2
 * @param currency ISO 4217 code of the money that payments are made in
 * @param perDollar units of that currency for one US dollar, rounded: sizes amounts, nothing else
 * @param languages languages written there, each repeated by its share
 * @param weight share of the world's life that happens there
 * @param mid three digits where a ship station's number of a neighbouring, unassigned block begins
 * @param account how account numbers are built: {@code iban}, {@code clabe}, {@code cbu} or {@code plain}
 * @param callingCode international dialling code
 * @param cities its cities, none empty
 * @param cityWeights ascending cumulated weights of the cities
 */
public record Country(
        String code,
        String currency,
        double perDollar,
        List<Language> languages,
        double weight,
        int mid,
        String account,
        int callingCode,
        List<City> cities,
        List<Double> cityWeights) {
    public Country {
        languages = List.copyOf(languages);
        cities = List.copyOf(cities);
        cityWeights = List.copyOf(cityWeights);
    }

    /** Its city at a point between 0 and 1 of the cumulated weights. */
    public City cityAt(double unit) {
        double point = unit * cityWeights.get(cityWeights.size() - 1);
        int index = 0;
        while (index < cities.size() - 1 && cityWeights.get(index) <= point) {
            index++;
        }
        return cities.get(index);
    }

    @Override
    public String toString() {
        return code;
    }
}
