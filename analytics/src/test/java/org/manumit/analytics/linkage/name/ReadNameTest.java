package org.manumit.analytics.linkage.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadNameTest {

    private final NameComparer names = new NameComparer();

    @Test
    void tokensLeaveOutParticlesTitlesAndGenerations() {
        assertThat(names.read("Dra. María de los Ángeles Ibáñez Jr.", NameKind.PERSON)
                        .tokens())
                .containsExactly("maria", "angeles", "ibanez");
    }

    @Test
    void tokensOfOrganisationsLeaveOutFormsNumbersAndSmallWords() {
        assertThat(names.read("Transportes de la Sierra No. 4, S.A. de C.V.", NameKind.ORGANISATION)
                        .tokens())
                .containsExactly("transportes", "sierra");
    }

    @Test
    void petNamesAndAbbreviationsLeadToGivenNames() {
        assertThat(names.read("Lupita Ibáñez", NameKind.PERSON).givenNames()).containsExactly("guadalupe");
        assertThat(names.read("Ma. Ibáñez", NameKind.PERSON).givenNames()).containsExactly("maria");
        assertThat(names.read("Chico Ibáñez", NameKind.PERSON).givenNames()).contains("francisco");
    }

    @Test
    void namesThatSoundAlikeShareAKey() {
        assertThat(names.read("Jorge Velasques", NameKind.PERSON).soundKeys())
                .containsAnyElementsOf(
                        names.read("Velázquez, George", NameKind.PERSON).soundKeys());
    }

    @Test
    void whatRemainsOfANameOfSmallWordsAloneIsKept() {
        assertThat(names.read("De La", NameKind.PERSON).tokens()).isNotEmpty();
        assertThat(names.read("Limited Company", NameKind.ORGANISATION).tokens())
                .isNotEmpty();
    }

    @Test
    void weightsCanBeGiven() {
        NameComparer flat = new NameComparer((word, kind) -> 10);

        assertThat(flat.compare("María García", "María García", NameKind.PERSON).bits())
                .isGreaterThan(names.compare("María García", "María García", NameKind.PERSON)
                        .bits());
    }
}
