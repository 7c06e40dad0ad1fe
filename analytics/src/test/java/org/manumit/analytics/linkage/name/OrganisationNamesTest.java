package org.manumit.analytics.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of organisations match across legal forms, numerals and short forms; sisters are told apart. */
class OrganisationNamesTest {

    private final NameComparer names = new NameComparer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Inversiones El Roble S.A. de C.V.  | Inversiones El Roble
            Transportes Quetzal Ltda.          | Transportes Quetzal Limitada
            Hermanos Pacheco y Cía.            | Hnos. Pacheco & Cia
            Agrícola Río Norte, S. de R.L.     | Agricola Rio Norte
            Fundación Manos Abiertas           | Fundacion Manos Abiertas A.C.
            Nordweg AG                         | NordwegAG
            Nordweg Aktiengesellschaft         | Nordweg Aktiengeselschaft
            Blue Harbor Shipping Co., Ltd.     | Blue Harbour Shipping Company Limited
            M/V Estrella del Mar               | Estrella del Mar
            ООО Ромашка                        | Romashka LLC
            Tech Solutions Intl                | Technology Solutions International
            P.Q.R. Logistics                   | PQR Logistics
            Univ. Nacional de Tarvania         | Universidad Nacional de Tarvania
            Shenzhen Hualong Trading Co Ltd    | Shenzhen Hua Long Trading Co., Limited
            Zandweg Logistic                   | Zandweg Logistics
            """)
    void formsAndShortWordsDoNotPartAName(String a, String b) {
        assertThat(names.compare(a, b, NameKind.ORGANISATION).match()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            School Number Five      | School No 5
            Vinte e Um Transportes  | 21 Transportes
            First Quarter Foods     | 1st Quarter Foods
            Escuela Cuarenta y Dos  | Escuela 42
            Quatrième Mutuelle Azur | 4eme Mutuelle Azur
            Fondo Quetzal IV        | Fondo Quetzal 4
            """)
    void numbersAreReadInWordsFiguresAndRomanNumerals(String a, String b) {
        assertThat(names.compare(a, b, NameKind.ORGANISATION).match()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Escuela No. 5                  | Escuela No. 6
            School Number Five             | School No 6
            Fondo Quetzal de Desarrollo IV | Fondo Quetzal de Desarrollo V
            Agrícola Río Norte             | Agrícola Río Sur
            Hotel Plaza Azul               | Hotel Casa Azul
            Golden Star Trading Ltd        | Golden Moon Trading Ltd
            Blue Harbor Shipping           | Blue Harbor Construction
            Bank of Tarvania               | Bank of Moldania
            Tacos Don Pepe                 | Tacos Don Memo
            Tarvania Export Bank           | Tarvania Import Bank
            Lotus Massage                  | Orchid Massage
            """)
    void otherNumbersAndOtherWordsContradict(String a, String b) {
        assertThat(names.compare(a, b, NameKind.ORGANISATION).match()).isFalse();
    }

    @Test
    void firstLettersStandForAName() {
        NameComparison comparison = names.compare("QVRA", "Quetzal Valley Railway Authority", NameKind.ORGANISATION);

        assertThat(comparison.match()).isTrue();
        assertThat(comparison.parts().get(0).agreement()).isEqualTo(Agreement.ABBREVIATION);
    }

    @Test
    void aMissingLegalFormIsNearlyFreeAndADifferentOneSpeaksWeaklyAgainst() {
        double same = names.compare("Zandweg GmbH", "Zandweg GmbH", NameKind.ORGANISATION)
                .bits();
        double missing =
                names.compare("Zandweg GmbH", "Zandweg", NameKind.ORGANISATION).bits();
        double differs = names.compare("Zandweg GmbH", "Zandweg AG", NameKind.ORGANISATION)
                .bits();

        assertThat(same - missing).isBetween(0.1, 1.0);
        assertThat(missing - differs).isBetween(1.0, 4.0);
        assertThat(differs).isPositive();
    }

    @Test
    void wordsThatManyBearWeighLittle() {
        assertThat(names.compare("Holding Group Services", "Holding Group Services", NameKind.ORGANISATION)
                        .score())
                .isLessThan(names.compare("Zandweg Quillota", "Zandweg Quillota", NameKind.ORGANISATION)
                        .score());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Maria Lopez                 | PERSON
            Li Wei                      | PERSON
            Nguyen Van Co               | PERSON
            Ana Sá                      | PERSON
            Inversiones El Roble S.A.   | ORGANISATION
            Bell & Hart                 | ORGANISATION
            Escuela 5                   | ORGANISATION
            Banco Quetzal               | ORGANISATION
            Zandweg Ltd                 | ORGANISATION
            MV Estrella del Mar         | ORGANISATION
            """)
    void theKindIsGuessed(String name, NameKind kind) {
        assertThat(names.guessKind(name)).isEqualTo(kind);
    }

    @Test
    void oneOrganisationMakesBothNamesOrganisations() {
        assertThat(names.compare("Zandweg Quillota", "Zandweg Quillota Ltd").match())
                .isTrue();
    }
}
