package org.manumit.analytics.linkage.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldTest {

    @Test
    void whatSaysThatItIsUnknownIsMissing() {
        Field field = Field.of("city", FieldRole.PLACE, List.of("", "  ", "N/A", "desconocido", "Lima", "LIMA "));

        assertThat(IntStream.range(0, 6).map(field::value)).containsExactly(-1, -1, -1, -1, 0, 0);
        assertThat(field.count(0)).isEqualTo(2);
        assertThat(field.present()).isEqualTo(2);
    }

    @Test
    void otherScriptsAndAccentsAreBroughtTogether() {
        Field field = Field.of("name", FieldRole.FULL_NAME, List.of("José Muñoz", "jose  munoz", "Жозе Муньос"));

        assertThat(field.value(0)).isEqualTo(field.value(1));
        assertThat(field.text(field.value(2))).isEqualTo("zoze mun'os");
    }

    @Test
    void theOrderOfDayAndMonthIsToldByTheColumn() {
        assertThat(dates("25/12/1990", "03/04/1990")).containsExactly("19901225", "19900403");
        assertThat(dates("12/25/1990", "03/04/1990")).containsExactly("19901225", "19900304");
    }

    @Test
    void daysAreReadInManyForms() {
        assertThat(dates("1990-12-25", "19901225", "1990-12", "1990", "1990-86-18", "Tuesday"))
                .containsExactly("19901225", "19901225", "19901200", "19900000", "19908618", "");
    }

    @Test
    void manyFirstsOfJanuaryStandForYearsAlone() {
        List<String> days = new ArrayList<>(List.of("1990-01-01", "1991-01-01"));
        IntStream.range(0, 20).mapToObj(i -> "1980-05-" + (i + 1)).forEach(days::add);

        assertThat(dates(days.toArray(String[]::new)).subList(0, 2)).containsExactly("19900000", "19910000");
        assertThat(dates("1990-01-01", "1985-04-02")).last().isEqualTo("19850402");
    }

    @Test
    void telephonesAgreeWithAndWithoutTheCodeOfTheirCountry() {
        Field field = Field.of("tel", FieldRole.PHONE, List.of("+57 601 555 0100", "6015550100", "(601) 555-0100"));

        assertThat(field.distinct()).isOne();
    }

    @Test
    void anEndlessValueIsCut() {
        Field field = Field.of("name", FieldRole.FULL_NAME, List.of("a ".repeat(500_000), "a"));

        assertThat(field.text(0).length()).isLessThanOrEqualTo(200);
    }

    private static List<String> dates(String... values) {
        Field field = Field.of("dob", FieldRole.DATE, List.of(values));
        return IntStream.range(0, values.length)
                .mapToObj(row -> field.value(row) == Field.MISSING ? "" : field.text(field.value(row)))
                .toList();
    }
}
