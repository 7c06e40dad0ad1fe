package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenRoleTest {

    @ParameterizedTest
    @CsvSource({
        "idNumber, NATIONAL_ID",
        "ID number, NATIONAL_ID",
        "id_no, NATIONAL_ID",
        "Cédula, NATIONAL_ID",
        "passportNumber, PASSPORT",
        "Pasaporte no., PASSPORT",
        "taxNumber, TAX",
        "registrationNumber, REGISTRATION",
        "No. de documento, IDENTIFIER",
        "leiCode, LEI",
        "order number, NONE"
    })
    void headersTellWhichDocumentANumberIsOf(String header, ScreenRole role) {
        assertThat(ScreenRole.guess(header, List.of("ZX1000001", "ZX2345678", "ZX9876543")))
                .isEqualTo(role);
    }
}
