package org.manumit.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a share of many weighs. */
class ShareEvidenceTest {

    private final ShareEvidence abroad = new ShareEvidence(0.7, 0.1);

    @Test
    void oneOfOneWeighsTheRatioOfTheChances() {
        assertThat(abroad.bits(1, 1)).isEqualTo(Math.log(7) / Math.log(2), within(1e-9));
    }

    @Test
    void oneAmongManySpeaksAgainst() {
        assertThat(abroad.bits(1, 12)).isNegative();
        assertThat(abroad.support(1, 12)).isZero();
    }

    @Test
    void impossibleCountsAndChancesAreRefused() {
        assertThatThrownBy(() -> abroad.bits(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ShareEvidence(0.1, 0.2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void oneMoreThatShowsItNeverWeighsLess(
            @ForAll @IntRange(max = 200) int showing, @ForAll @IntRange(max = 200) int others) {
        assertThat(abroad.bits(showing + 1, showing + others + 1))
                .isGreaterThan(abroad.bits(showing, showing + others));
        assertThat(abroad.bits(showing, showing + others + 1)).isLessThan(abroad.bits(showing, showing + others));
        assertThat(abroad.support(showing, showing + others)).isNotNegative();
    }
}
