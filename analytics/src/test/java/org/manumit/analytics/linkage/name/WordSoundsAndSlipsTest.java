package org.manumit.analytics.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSoundsAndSlipsTest {

    private final Slips slips = new Slips();

    @ParameterizedTest
    @CsvSource({
        "IBERIAN,velasquez,velazques",
        "IBERIAN,echeverria,etcheverria",
        "IBERIAN,jimenez,gimenes",
        "IBERIAN,quezada,quesada",
        "FRENCH,jacques,jak",
        "FRENCH,guillaume-no,giyom",
        "FRENCH,francois,franswa",
        "FRENCH,beauvoir,bovwa-no",
        "ENGLISH,thornbury,thornberry",
        "ENGLISH,philips,fillips"
    })
    void wordsSoundAlikeToSpeakersOfAFamily(SoundKey family, String a, String b) {
        boolean alike = !a.endsWith("-no") && !b.endsWith("-no");

        assertThat(family.of(a.replace("-no", "")).equals(family.of(b.replace("-no", ""))))
                .isEqualTo(alike);
    }

    @Test
    void shortWordsHaveNoKey() {
        assertThat(SoundKey.IBERIAN.of("li")).isEmpty();
        assertThat(SoundKey.ENGLISH.of("moreno")).isEmpty();
    }

    @Test
    void commonSlipsCostLessThanUnrelatedLetters() {
        float unrelated = distance("tarrega", "tarxega");

        assertThat(List.of(
                        distance("tarrega", "tarega"),
                        distance("tarrega", "tarreag"),
                        distance("tarrega", "tarrefa"),
                        distance("barnes", "bames"),
                        distance("quiroga", "quir0ga")))
                .allMatch(cost -> cost < unrelated);
    }

    @Test
    void distanceIsSymmetricAndZeroForTheSame() {
        assertThat(distance("philomena", "filomina")).isEqualTo(distance("filomina", "philomena"));
        assertThat(distance("tarrega", "tarrega")).isZero();
    }

    @Test
    void itGivesUpBeyondTheLimit() {
        assertThat(slips.distance(new Spelling("abcdefgh"), new Spelling("stuvwxyz"), 2))
                .isGreaterThan(2);
    }

    private float distance(String a, String b) {
        return slips.distance(new Spelling(a), new Spelling(b), 20);
    }
}
