package org.manumit.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.manumit.server.detection.Appellations.Appellation;

/** Which observations call the same firm or address by its name. */
class AppellationsTest {

    private static final long FIRM = 70;

    private final Appellations appellations = new Appellations();

    @Test
    void aReportThatSpellsOutARegisteredFirmSpeaksOfIt() {
        appellations.bearer(1, FIRM, "Agrícola Río Norte S.A.");
        appellations.text(2, "No pagan en AGRICOLA RIO NORTE S.A.", null, "Cali");

        assertThat(appellations.all()).containsExactly(new Appellation(2, FIRM, 1, false));
    }

    @Test
    void theFirmsAccountIsKnownFromOnePaymentAndItsOtherPaymentsAreItsOwn() {
        appellations.bearer(1, FIRM, "Agrícola Río Norte S.A.");
        appellations.payment(2, "AGRICOLA RIO NORTE S.A.", "111");
        appellations.payment(3, "AGRICOLA RIO NO", "111");
        appellations.payment(4, "Somebody Else", "222");

        assertThat(appellations.all()).extracting(Appellation::observation).containsExactly(2L, 3L);
    }

    @Test
    void anAccountThatTwoFirmsHoldIsNobodys() {
        appellations.bearer(1, FIRM, "Agrícola Río Norte S.A.");
        appellations.bearer(2, FIRM + 1, "Pipes of the North");
        appellations.payment(3, "Agrícola Río Norte S.A.", "111");
        appellations.payment(4, "Pipes of the North", "111");

        assertThat(appellations.all()).isEmpty();
    }

    @Test
    void anAddressInAReportAndInAnInspectionIsOne() {
        appellations.stated(1, "Calle Nogal 4821", "Cali");
        appellations.stated(2, null, "calle nogal 4821, CALI");
        appellations.text(3, "Duermen en el piso en Calle Nogal 4821", null, "Cali");

        assertThat(subjects()).hasSize(3).containsOnly(subjects().get(0));
    }

    @Test
    void theSameStreetInAnotherTownIsAnother() {
        appellations.stated(1, null, "Calle Nogal 4821, Cali");
        appellations.stated(2, null, "Calle Nogal 4821, Quito");

        assertThat(subjects()).doesNotHaveDuplicates();
    }

    @Test
    void aTownOrAStreetWithoutNumberIsNoAddress() {
        appellations.stated(1, null, "Cali");
        appellations.stated(2, null, "Calle Nogal, Cali");
        appellations.stated(3, "Calle Nogal", "Cali");

        assertThat(appellations.all()).isEmpty();
    }

    private List<Long> subjects() {
        return appellations.all().stream().map(Appellation::subject).toList();
    }
}
