package org.manumit.analytics.text.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JudgedGroupsTest {

    private static final String FRUIT =
            "Buscamos gente seria para la cosecha de fruta en %s con pago cada semana llama %d";
    private static final String HOUSE =
            "Familia de buena casa necesita cuidadora interna para dos mayores en %s escribe %d";
    private static final String[] TOWNS = {"Lirio", "Olmo", "Salto", "Vega", "Robla"};

    private final List<String> texts = texts();
    private final TextGroupingResult found = InventedTexts.group(texts);

    /** Five of one template, five of another, then strangers. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String template : List.of(FRUIT, HOUSE)) {
            for (int i = 0; i < TOWNS.length; i++) {
                texts.add(template.formatted(TOWNS[i], 2025550100L + i));
            }
        }
        texts.addAll(new InventedTexts(8).strangers(100, "").texts);
        return texts;
    }

    private int[] judged(SameHandJudgement... judgements) {
        return Arrays.copyOf(JudgedGroups.of(found, List.of(judgements)), 10);
    }

    private static SameHandJudgement other(int[] texts, int... others) {
        return new SameHandJudgement(texts, others, false);
    }

    private static int[] of(int... texts) {
        return texts;
    }

    @Test
    void withoutJudgementsGroupsAreAsFound() {
        assertThat(judged()).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    }

    @Test
    void aTextThatWasSplitOffStaysOff() {
        assertThat(judged(other(of(2), 0, 1, 3, 4))).containsExactly(0, 0, -1, 0, 0, 1, 1, 1, 1, 1);
    }

    @Test
    void itStaysOffWhenOnlyOneOfTheOthersIsLeftInTheGroup() {
        assertThat(judged(other(of(2), 4, 9))).containsExactly(0, 0, -1, 0, 0, 1, 1, 1, 1, 1);
    }

    @Test
    void severalSplitOffTogetherAreAGroupOfTheirOwn() {
        assertThat(judged(other(of(1, 3), 0, 2, 4))).containsExactly(0, 1, 0, 1, 0, 2, 2, 2, 2, 2);
    }

    @Test
    void whatRepeatsASplitTextFollowsIt() {
        texts.add(texts.get(2));
        int[] groups = JudgedGroups.of(InventedTexts.group(texts), List.of(other(of(2), 0)));

        assertThat(groups[texts.size() - 1])
                .isEqualTo(groups[2])
                .isNotNegative()
                .isNotEqualTo(groups[0]);
    }

    @Test
    void groupsAreMergedAndTheLatestJudgementPrevails() {
        SameHandJudgement same = new SameHandJudgement(of(0), of(7), true);

        assertThat(judged(same)).containsOnly(0);
        assertThat(judged(same, other(of(5, 6, 7, 8, 9), 0, 1, 2, 3, 4))).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
        assertThat(judged(other(of(2), 0), new SameHandJudgement(of(2), of(0), true)))
                .containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    }

    @Test
    void aJudgementOfTextsThatWereNeverTogetherChangesNothing() {
        assertThat(judged(other(of(0), 7), other(of(), 3), other(of(3)))).isEqualTo(judged());
    }

    @Property(tries = 200)
    void noTwoTextsAreTogetherThatWereJudgedApartLast(
            @ForAll @Size(max = 6) List<@IntRange(max = 9) Integer> earlier,
            @ForAll @IntRange(max = 9) int moved,
            @ForAll @IntRange(max = 9) int other) {
        List<SameHandJudgement> judgements = new ArrayList<>();
        for (int i = 0; i + 1 < earlier.size(); i += 2) {
            judgements.add(new SameHandJudgement(of(earlier.get(i)), of(earlier.get(i + 1)), i % 4 == 0));
        }
        if (moved != other) {
            judgements.add(other(of(moved), other));
        }
        int[] groups = JudgedGroups.of(found, judgements);

        assertThat(groups[moved] >= 0 && moved != other && groups[moved] == groups[other])
                .isFalse();
        assertThat(IntStream.of(groups).filter(group -> group == 0).count()).isNotEqualTo(1);
    }
}
