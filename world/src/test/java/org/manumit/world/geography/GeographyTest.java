package org.manumit.world.geography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;

class GeographyTest {
    private final Geography geography = Geography.load();

    @Test
    void itHoldsSeveralHundredCitiesOfTheAmericasAndNoneElsewhere() {
        var cities = geography.countries().stream()
                .flatMap(country -> country.cities().stream())
                .toList();
        assertThat(cities).hasSizeGreaterThan(260);
        assertThat(cities).allSatisfy(city -> {
            assertThat(city.latitude()).isBetween(-56.0, 72.0);
            assertThat(city.longitude()).isBetween(-168.0, -34.0);
            assertThat(city.thousands()).isPositive();
        });
    }

    @Test
    void distancesAgreeWithTheMap() {
        City bogota = geography.getCountry("CO").cities().get(0);
        City medellin = geography.getCountry("CO").cities().get(1);
        assertThat(bogota.kilometersTo(medellin)).isBetween(230.0, 260.0);
    }

    @Test
    void nearbyIsNeverTheSameCityWhereACountryHasSeveral() {
        Chance chance = Chance.of(3, Purpose.PLAN, 0);
        City bogota = geography.getCountry("CO").cities().get(0);
        for (int i = 0; i < 50; i++) {
            assertThat(geography.nearby(bogota, 400, chance)).isNotEqualTo(bogota);
        }
    }
}
