package org.manumit.analytics.linkage.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldComparisonsTest {

    @Test
    void daysAgreeByTheirParts() {
        assertThat(level(FieldRole.DATE, "1956-04-09", "1956-04-09")).isEqualTo("exact");
        assertThat(level(FieldRole.DATE, "1956-04-09", "1956-09-04")).isEqualTo("parts-swapped");
        assertThat(level(FieldRole.DATE, "1956-04-09", "1965-04-09")).isEqualTo("one-slip");
        assertThat(level(FieldRole.DATE, "1956-04-09", "1956-04")).isEqualTo("same-year-and-part");
        assertThat(level(FieldRole.DATE, "1956", "1956")).isEqualTo("same-as-far-as-given");
        assertThat(level(FieldRole.DATE, "1956", "1957")).isEqualTo("one-slip-in-year");
        assertThat(level(FieldRole.DATE, "1956-04-09", "1931-04-09")).isEqualTo("same-day-and-month");
        assertThat(level(FieldRole.DATE, "1956-04-09", "1931-11-28")).isEqualTo("different");
        assertThat(level(FieldRole.DATE, "1956-04-09", "")).isEqualTo("unknown");
    }

    @Test
    void codesAgreeUpToSlips() {
        assertThat(level(FieldRole.IDENTIFIER, "AB-123456", "ab 123456")).isEqualTo("exact");
        assertThat(level(FieldRole.IDENTIFIER, "AB123456", "AB123465")).isEqualTo("one-slip");
        assertThat(level(FieldRole.IDENTIFIER, "AB123456", "AB129476")).isEqualTo("two-slips");
        assertThat(level(FieldRole.IDENTIFIER, "AB123456", "AB123457")).isEqualTo("neighbouring");
        assertThat(level(FieldRole.IDENTIFIER, "AB123459", "AB123460")).isEqualTo("neighbouring");
        assertThat(level(FieldRole.IDENTIFIER, "AB123456", "AC123456")).isEqualTo("one-slip");
        assertThat(level(FieldRole.POSTCODE, "TQ13 8DF", "TQ13 9XU")).isEqualTo("same-beginning");
        assertThat(level(FieldRole.NUMBER, "7", "8")).isEqualTo("different");
    }

    @Test
    void addressesOfMailAgreeAlsoAtAnotherHost() {
        assertThat(level(FieldRole.EMAIL, "ana.rey@example.org", "ana.rey@example.com"))
                .isEqualTo("two-slips");
        assertThat(level(FieldRole.EMAIL, "ana.rey@example.org", "ana.rey@post.example.net"))
                .isEqualTo("same-name");
        assertThat(level(FieldRole.EMAIL, "ana.rey@example.org", "b.ortega@example.org"))
                .isEqualTo("different");
    }

    @Test
    void namesAgreeInAnyOrder() {
        List<Field> fields = List.of(
                Field.of("given", FieldRole.GIVEN_NAME, List.of("Ana", "Rey", "Ana", "Luz", "Eva")),
                Field.of("family", FieldRole.FAMILY_NAME, List.of("Rey", "Ana", "Reyy", "Paz", "Sol")));
        FieldComparison names = FieldComparisons.of(fields).get(0);

        assertThat(names.levelName(names.level(0, 1))).startsWith("all-words");
        assertThat(names.level(0, 2)).isGreaterThan(FieldComparison.DIFFERENT).isLessThan(names.level(0, 1));
        assertThat(names.level(0, 3)).isEqualTo(FieldComparison.DIFFERENT);
    }

    @Test
    void formsOfOneGivenNameAgreeALittleLessThanEqualOnes() {
        FieldComparison names = comparison(
                FieldRole.FULL_NAME,
                "Guadalupe Ortiz",
                "Lupita Ortiz",
                "Ma. Soto",
                "María Soto",
                "Bill Okoro",
                "William Okoro",
                "Bruno Okoro",
                "Guadalupe Ortiz");

        for (int pair : new int[] {0, 2, 4}) {
            assertThat(names.levelName(names.level(pair, pair + 1))).startsWith("most-words");
        }
        assertThat(names.levelName(names.level(0, 7))).startsWith("all-words");
        assertThat(names.level(5, 6)).isLessThan(names.level(4, 5));
    }

    @Test
    void twoGivenNamesContradictButASecondOneAndASecondSurnameDoNot() {
        FieldComparison names = comparison(
                FieldRole.FULL_NAME,
                "Ana Rey Solano",
                "Luz Rey Solano",
                "SOLANO QUIROVEL, ANA",
                "Ana Luz Rey",
                "Ana Rey del Solano",
                "Luz Montero Quirovel");

        assertThat(names.levelName(names.level(0, 1))).endsWith("-other-given-name");
        assertThat(names.levelName(names.level(0, 2))).endsWith("-other-surname");
        assertThat(names.levelName(names.level(0, 3))).endsWith("-bits");
        // A particle says nothing more.
        assertThat(names.levelName(names.level(0, 4))).startsWith("all-words").endsWith("-bits");
        assertThat(names.level(0, 1)).isLessThan(names.level(0, 3));
    }

    @Test
    void whatALongerNameSaysMoreIsTold() {
        FieldComparison firms = comparison(
                FieldRole.ORGANISATION, "Hotel Solandra S.A.", "HOTEL SOLANDRA NORTE S.A. DE C.V.", "Hotel Solandra");

        assertThat(firms.levelName(firms.level(0, 1))).startsWith("all-words").endsWith("-and-more");
        assertThat(firms.levelName(firms.level(0, 2))).startsWith("all-words").endsWith("-bits");
    }

    @Test
    void kinMayShareASurnameADayOfBirthAndTheNextDocument() {
        FieldComparison names = comparison(FieldRole.FULL_NAME, kin());
        FieldComparison documents = comparison(FieldRole.IDENTIFIER, "AB123456", "AB123457", "AB123456");

        assertThat(names.ofKin(names.level(0, 1))).isTrue();
        assertThat(names.sharesRareWord(names.level(0, 1))).isTrue();
        assertThat(names.ofKin(names.level(0, 2))).isFalse();
        assertThat(names.sharesRareWord(names.level(25, 45))).isFalse();
        assertThat(documents.ofKin(documents.level(0, 1))).isTrue();
        assertThat(documents.ofKin(documents.level(0, 2))).isFalse();
    }

    /** Two of one rare surname, and many of other names. */
    private static String[] kin() {
        String[] names = IntStream.range(0, 2_000)
                .mapToObj(row ->
                        "Given" + row % 20 + " " + Long.toString((row + 7) * 7_919_777_777L % 999_999_999_989L, 36))
                .toArray(String[]::new);
        names[0] = "Ana Quirovel";
        names[1] = "Luz Quirovel";
        return names;
    }

    @Test
    void formsOfAGivenNameAreNoTownsOfOneName() {
        FieldComparison towns = comparison(FieldRole.PLACE, "Guadalupe", "Lupita");

        assertThat(towns.level(0, 1)).isEqualTo(FieldComparison.DIFFERENT);
    }

    private static FieldComparison comparison(FieldRole role, String... values) {
        return FieldComparisons.of(List.of(Field.of("column", role, List.of(values))))
                .get(0);
    }

    @Test
    void aRareValueWeighsMoreThanACommonOne() {
        FieldComparison city = FieldComparisons.of(
                        List.of(Field.of("state", FieldRole.CATEGORY, List.of("x", "x", "x", "x", "x", "x", "y", "y"))))
                .get(0);

        assertThat(city.rarity(6, 7, city.level(6, 7))).isGreaterThan(city.rarity(0, 1, city.level(0, 1)));
    }

    @Test
    void ofTooManyColumnsThoseThatSayMostAreCompared() {
        List<Field> fields = new ArrayList<>();
        for (int column = 0; column < 15; column++) {
            int values = column + 1;
            fields.add(Field.of(
                    "c" + column,
                    FieldRole.CATEGORY,
                    IntStream.range(0, 60).mapToObj(row -> "v" + row % values).toList()));
        }

        List<FieldComparison> comparisons = FieldComparisons.of(fields);

        assertThat(comparisons).hasSize(FieldComparisons.MOST);
        assertThat(comparisons.get(0).fields().get(0).name()).isEqualTo("c3");
    }

    private static String level(FieldRole role, String one, String other) {
        FieldComparison comparison = FieldComparisons.of(List.of(Field.of("column", role, List.of(one, other))))
                .get(0);
        return comparison.levelName(comparison.level(0, 1));
    }
}
