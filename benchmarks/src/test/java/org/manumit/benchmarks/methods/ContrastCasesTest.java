package org.manumit.benchmarks.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manumit.analytics.text.method.MethodReader;
import org.manumit.analytics.text.method.RecruitmentMethod;

class ContrastCasesTest {

    private static final List<LabelledText> CASES = Texts.contrast();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "fr"})
    void eachLanguageHasEnoughCasesHalfOfThemInnocent(String language) {
        List<LabelledText> cases =
                CASES.stream().filter(text -> text.language().equals(language)).toList();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases.stream().filter(text -> text.methods().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(cases.size() / 2);
    }

    @Test
    void translationsShowTheSameAndFallIntoOnePart() {
        assertThat(CASES.stream()
                        .collect(Collectors.groupingBy(text -> text.id().substring(3)))
                        .values())
                .allSatisfy(translations -> {
                    assertThat(translations).hasSize(4);
                    assertThat(translations.stream().map(LabelledText::methods).distinct())
                            .hasSize(1);
                    assertThat(translations.stream().map(LabelledText::part).distinct())
                            .hasSize(1);
                });
    }

    @Test
    void aFifthIsHeldOutAndHoldsEveryMethod() {
        List<LabelledText> heldOut =
                CASES.stream().filter(LabelledText::heldOut).toList();

        assertThat(heldOut.size()).isBetween(CASES.size() / 6, CASES.size() / 4);
        Set<RecruitmentMethod> shown = EnumSet.noneOf(RecruitmentMethod.class);
        heldOut.forEach(text -> shown.addAll(text.methods()));
        assertThat(shown).containsExactlyInAnyOrder(RecruitmentMethod.values());
    }

    /** The bound is what was measured when the weights were written, so that it cannot grow unseen. */
    @Test
    void innocentCasesThatWereHeldOutReachTheLineNoMoreOftenThanMeasured() {
        MethodQuality quality =
                new MethodQuality(CASES.stream().filter(LabelledText::heldOut).toList(), new MethodReader());

        assertThat(Arrays.stream(RecruitmentMethod.values())
                        .mapToInt(method -> quality.count(method).falsePositives())
                        .sum())
                .isLessThanOrEqualTo(8);
    }
}
