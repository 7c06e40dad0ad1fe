package org.manumit.analytics.linkage.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DayAgreementTest {

    @Test
    void daysAreComparedAsFarAsTheyAreGiven() {
        assertThat(DayAgreement.of("19710409", "19710409")).isEqualTo(DayAgreement.SAME_DAY);
        assertThat(DayAgreement.of("19710400", "19710409")).isEqualTo(DayAgreement.SAME_MONTH);
        assertThat(DayAgreement.of("19710400", "19710400")).isEqualTo(DayAgreement.SAME_MONTH);
        assertThat(DayAgreement.of("19710000", "19710409")).isEqualTo(DayAgreement.SAME_YEAR);
        assertThat(DayAgreement.of("19710000", "19710000")).isEqualTo(DayAgreement.SAME_YEAR);
        assertThat(DayAgreement.of("19710500", "19710409")).isEqualTo(DayAgreement.OTHER_DAY);
    }

    @Test
    void slipsAndTurnedPartsAreNoOtherDay() {
        assertThat(DayAgreement.of("19710904", "19710409")).isEqualTo(DayAgreement.DAY_AND_MONTH_TURNED);
        assertThat(DayAgreement.of("19710408", "19710409")).isEqualTo(DayAgreement.ONE_SLIP);
        assertThat(DayAgreement.of("19720409", "19710409")).isEqualTo(DayAgreement.ONE_SLIP);
    }

    @Test
    void otherDaysAndYearsDiffer() {
        assertThat(DayAgreement.of("19711120", "19710409")).isEqualTo(DayAgreement.OTHER_DAY);
        assertThat(DayAgreement.of("19880120", "19710409")).isEqualTo(DayAgreement.OTHER_YEAR);
        assertThat(DayAgreement.of("19720000", "19710409")).isEqualTo(DayAgreement.NEAR_YEAR);
        assertThat(DayAgreement.of("19810000", "19710409")).isEqualTo(DayAgreement.OTHER_YEAR);
    }
}
