package org.manumit.analytics.linkage.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleGuessTest {

    @ParameterizedTest
    @CsvSource({
        "given_name, GIVEN_NAME", "Primer apellido, FAMILY_NAME", "sobrenome, FAMILY_NAME", "Prénom, GIVEN_NAME",
        "fullName, FULL_NAME", "Razón social / empresa, ORGANISATION", "birth_place, PLACE",
                "Lugar de nacimiento, PLACE",
        "soc_sec_id, IDENTIFIER", "passport number, IDENTIFIER", "phone_number, PHONE", "Dirección, ADDRESS",
        "address_2, ADDRESS", "street_number, NUMBER", "postcode_fake, POSTCODE", "gender, CATEGORY",
        "nacionalidad, CATEGORY", "cluster, NONE"
    })
    void headersAreReadInFourLanguages(String header, FieldRole role) {
        assertThat(RoleGuess.of(header, List.of("some value", "another"))).isEqualTo(role);
    }

    @Test
    void aHeaderThatTheValuesContradictIsNotBelieved() {
        assertThat(RoleGuess.of("birth date", List.of("Bogotá", "Cali", "Pasto")))
                .isEqualTo(FieldRole.PLACE);
        assertThat(RoleGuess.of("birth date", List.of("1990-02-03", "1991-12-01")))
                .isEqualTo(FieldRole.DATE);
    }

    @Test
    void valuesTellWhereTheHeaderDoesNot() {
        assertThat(RoleGuess.of("c1", List.of("a@example.org", "b@example.org")))
                .isEqualTo(FieldRole.EMAIL);
        assertThat(RoleGuess.of("c2", List.of("03/04/1990", "25/12/1991"))).isEqualTo(FieldRole.DATE);
        assertThat(RoleGuess.of("c3", List.of("+57 601 555 0100", "+57 601 555 0101", "+57 601 555 0102")))
                .isEqualTo(FieldRole.PHONE);
        assertThat(RoleGuess.of("c4", many("AX%04d"))).isEqualTo(FieldRole.IDENTIFIER);
        assertThat(RoleGuess.of(
                        "c5",
                        IntStream.range(0, 300)
                                .mapToObj(i -> i % 3 == 0 ? "red" : "blue")
                                .toList()))
                .isEqualTo(FieldRole.CATEGORY);
        assertThat(RoleGuess.of("c6", many("the long road number %d"))).isEqualTo(FieldRole.ADDRESS);
        assertThat(RoleGuess.of("c7", List.of("", " "))).isEqualTo(FieldRole.NONE);
    }

    @Test
    void hostileValuesTakeNoTime() {
        assertThat(RoleGuess.of("c", List.of("1 ".repeat(200_000), "(".repeat(200_000), "@".repeat(200_000))))
                .isNotNull();
    }

    private static List<String> many(String format) {
        return IntStream.range(0, 300).mapToObj(i -> format.formatted(i)).toList();
    }
}
