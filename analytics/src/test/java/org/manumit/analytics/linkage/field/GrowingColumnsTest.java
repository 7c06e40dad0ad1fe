package org.manumit.analytics.linkage.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingColumnsTest {

    private static final List<String> CODES =
            List.of("AB1234567", "AB1234568", "AB1239999", "", "ZZ0000001", "AB1234567", "ab-123 4576", "unknown");
    private static final List<String> DAYS =
            List.of("25/12/1990", "03/04/1990", "04/03/1990", "", "26/12/1990", "1990", "03/04/1991", "13/04/1990");
    private static final List<String> MAILS = List.of(
            "ana@mail.example",
            "ana@post.example",
            "anna@mail.example",
            "",
            "x@y.example",
            "ANA@mail.example",
            "b@b",
            "-");
    private static final List<String> WORDS = List.of(
            "main street 5", "main street 7", "5 main", "", "hill road", "mainn street 5", "a 5", "main street 5");

    @Test
    void recordsThatCameLaterAgreeAsIfTheyHadBeenThere() {
        assertThat(levels(FieldRole.IDENTIFIER, CODES, 3)).isEqualTo(levels(FieldRole.IDENTIFIER, CODES, 8));
        assertThat(levels(FieldRole.DATE, DAYS, 3)).isEqualTo(levels(FieldRole.DATE, DAYS, 8));
        assertThat(levels(FieldRole.EMAIL, MAILS, 3)).isEqualTo(levels(FieldRole.EMAIL, MAILS, 8));
        assertThat(levels(FieldRole.CATEGORY, WORDS, 3)).isEqualTo(levels(FieldRole.CATEGORY, WORDS, 8));
    }

    @Test
    void valuesAreReadAsTheColumnWas() {
        Field field = Field.of("born", FieldRole.DATE, List.of("12/25/1990"));

        field.add("03/04/1990");
        field.add("");

        assertThat(field.text(field.value(1))).isEqualTo("19900304");
        assertThat(field.value(2)).isEqualTo(Field.MISSING);
        assertThat(field.size()).isEqualTo(3);
        assertThat(field.distinct()).isEqualTo(2);
        assertThat(field.present()).isEqualTo(2);
    }

    @Test
    void aTelephoneThatManyComeToGiveIsRareNoLonger() {
        List<String> phones = new ArrayList<>();
        for (int row = 0; row < 1_000; row++) {
            phones.add("601555%04d".formatted(row / 2));
        }
        Field field = Field.of("phone", FieldRole.PHONE, phones);
        FieldComparison comparison = FieldComparisons.of(List.of(field)).get(0);
        int exact = comparison.levels() - 1;
        for (int row = 0; row < 200; row++) {
            field.add(row % 2 == 0 ? "6015559999" : "60155588%02d".formatted(row / 4));
            comparison.grow();
        }

        // Two of twelve hundred gave each at first; a hundred give that one now.
        assertThat(comparison.rarity(0, 1, exact)).isCloseTo(0, within(1e-6));
        assertThat(comparison.rarity(1_001, 1_003, exact)).isCloseTo(0, within(1e-6));
        assertThat(comparison.rarity(1_000, 1_002, exact)).isLessThan(-5);
    }

    @Test
    void aWordThatManyComeToUseIsRareNoLonger() {
        List<String> streets = new ArrayList<>();
        for (int row = 0; row < 1_000; row++) {
            streets.add("street" + row % 50 + " house" + row);
        }
        Field field = Field.of("address", FieldRole.ADDRESS, streets);
        FieldComparison comparison = FieldComparisons.of(List.of(field)).get(0);
        field.add("shelter");
        field.add("shelter");
        comparison.grow();
        int rare = comparison.level(1_000, 1_001);
        for (int row = 0; row < 300; row++) {
            field.add("shelter");
        }
        comparison.grow();

        assertThat(comparison.level(1_000, 1_001)).isLessThan(rare);
    }

    @Test
    void whoeverGrowsFromNothingComparesAllTheSame() {
        for (FieldRole role : FieldRole.values()) {
            Field field = Field.of("column", role, List.of());
            List<FieldComparison> comparisons = FieldComparisons.of(List.of(field));
            field.expectMore();
            for (String value : List.of("1990-05-03", "1990-05-03", "")) {
                field.add(value);
                comparisons.forEach(FieldComparison::grow);
            }

            for (FieldComparison comparison : comparisons) {
                int level = comparison.level(0, 1);
                assertThat(level).isPositive();
                assertThat(comparison.rarity(0, 1, level)).isFinite();
                assertThat(comparison.level(0, 2)).isEqualTo(FieldComparison.UNKNOWN);
            }
        }
    }

    /** Levels of all pairs, the first rows being there from the beginning. */
    private static List<Integer> levels(FieldRole role, List<String> values, int first) {
        Field field = Field.of("column", role, values.subList(0, first));
        FieldComparison comparison = FieldComparisons.of(List.of(field)).get(0);
        for (String value : values.subList(first, values.size())) {
            field.add(value);
            comparison.grow();
        }
        List<Integer> levels = new ArrayList<>();
        for (int a = 0; a < values.size(); a++) {
            for (int b = a + 1; b < values.size(); b++) {
                levels.add(comparison.level(a, b));
            }
        }
        return Collections.unmodifiableList(levels);
    }
}
