package org.manumit.server.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.linkage.record.WaterfallStep;

class MergeRuleTest {

    private static final WaterfallStep NAME = step("name", "all-words-of-20-bits");
    private static final WaterfallStep PHONE = step("phone", "exact");

    private final MergeRule rule = new MergeRule(new ResolutionSettings(0.98));

    @Test
    void theProbabilityIsTheLeastAndOneJoinsNobody() {
        assertThat(rule.suffices(0.98)).isTrue();
        assertThat(rule.suffices(0.979)).isFalse();
        assertThat(new MergeRule(new ResolutionSettings(1)).suffices(1)).isFalse();
        for (double none : new double[] {0.89, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> new ResolutionSettings(none)).hasMessageContaining("merge-from");
        }
    }

    @Test
    void personsNeedAFullDayOfBirthOrADocument() {
        assertThat(rule.isBorneOut(LinkedGroup.PERSONS, List.of(NAME, PHONE, step("address", "exact"))))
                .isFalse();
        assertThat(rule.isBorneOut(LinkedGroup.PERSONS, List.of(NAME, step("birthDate", "same-as-far-as-given"))))
                .isFalse();
        assertThat(rule.isBorneOut(LinkedGroup.PERSONS, List.of(NAME, step("birthDate", "exact"))))
                .isTrue();
        assertThat(rule.isBorneOut(LinkedGroup.PERSONS, List.of(NAME, step("passportNumber", "exact"))))
                .isTrue();
    }

    @Test
    void otherNumbersOfOneDocumentAreForPeople() {
        WaterfallStep day = step("birthDate", "exact");
        assertThat(rule.isBorneOut(LinkedGroup.PERSONS, List.of(day, step("passportNumber", "one-slip"))))
                .isFalse();
        assertThat(rule.isBorneOut(LinkedGroup.PERSONS, List.of(day, step("passportNumber", "unknown"))))
                .isTrue();
        assertThat(rule.isBorneOut(LinkedGroup.FIRMS, List.of(NAME, step("taxNumber", "different"))))
                .isFalse();
    }

    @Test
    void firmsNeedNoDay() {
        assertThat(rule.isBorneOut(LinkedGroup.FIRMS, List.of(NAME, PHONE, step(null, WaterfallStep.LOOKALIKES))))
                .isTrue();
    }

    private static WaterfallStep step(@Nullable String column, String agreement) {
        return new WaterfallStep(column == null ? List.of() : List.of(column), agreement, 3, 0, List.of());
    }
}
