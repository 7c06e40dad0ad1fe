package org.manumit.analytics.linkage.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    private static final Profile LISTED = person(Set.of("19710409"), Set.of("MX"), "Ramiro Quintavalle Osorno");

    @Test
    void aNameWithTheSameDayOfBirthIsStrong() {
        Hit hit = only(person(Set.of("19710409"), Set.of(), "QUINTAVALLE OSORNO, Ramiro"), LISTED);

        assertThat(hit.grade()).isEqualTo(Grade.STRONG);
        assertThat(hit.score()).isBetween(0.98, 1.0);
    }

    @Test
    void aNamesakeBornAnotherDayIsContradictedAndComesLast() {
        Profile namesake = person(Set.of("19880120"), Set.of("MX"), "Ramiro Quintavalle Osorno");
        Profile unknown = person(Set.of(), Set.of(), "Ramiro Quintavalle Osorno");

        List<Hit> hits = screen(List.of(namesake, unknown), List.of(LISTED)).hits();

        assertThat(hits).extracting(Hit::grade).containsExactly(Grade.NAME_ONLY, Grade.CONTRADICTED);
        assertThat(hits).extracting(Hit::record).containsExactly(1, 0);
    }

    @Test
    void whatIsMissingIsNoDifference() {
        Assessment found = assess(Profile.named(BearerKind.PERSON, "Ramiro Quintavalle Osorno"), LISTED);

        assertThat(found.evidence()).extracting(Evidence::respect).containsExactly(Evidence.Respect.NAME);
        assertThat(found.grade()).isEqualTo(Grade.NAME_ONLY);
    }

    @Test
    void moreAgreementRanksAboveLess() {
        double name = assess(person(Set.of(), Set.of(), "Ramiro Quintavalle Osorno"), LISTED)
                .bits();
        double country = assess(person(Set.of(), Set.of("MX"), "Ramiro Quintavalle Osorno"), LISTED)
                .bits();
        double year = assess(person(Set.of("19710000"), Set.of(), "Ramiro Quintavalle Osorno"), LISTED)
                .bits();
        double day = assess(person(Set.of("19710409"), Set.of(), "Ramiro Quintavalle Osorno"), LISTED)
                .bits();
        double both = assess(person(Set.of("19710409"), Set.of("MX"), "Ramiro Quintavalle Osorno"), LISTED)
                .bits();

        assertThat(List.of(name, country, year, day, both)).isSorted();
    }

    @Test
    void aRareNameSaysMoreThanACommonOne() {
        List<Profile> listed = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            listed.add(person(Set.of(), Set.of(), "Belmira Zorrobal"));
        }
        listed.add(person(Set.of(), Set.of(), "Belmiro Zarrubel"));
        Screening screening =
                new Screening(List.of(listed.get(0), listed.get(300)), listed, ScreeningParameters.DEFAULT);

        assertThat(screening.assess(1, 300).bits())
                .isGreaterThan(screening.assess(0, 0).bits() + 1);
    }

    @Test
    void anEqualDocumentOfTheSameCountryIsTheStrongestAndFindsWhoChangedNames() {
        Profile listed = withDocument(LISTED, "G12345678", "MX");
        Profile record = withDocument(person(Set.of(), Set.of(), "Otro Nombre"), "G12345678", "MX");

        Assessment found = assess(record, listed);

        assertThat(only(record, listed).grade()).isIn(Grade.STRONG, Grade.PROBABLE);
        assertThat(bits(found, "same-passport"))
                .isGreaterThan(bits(
                        assess(withDocument(person(Set.of(), Set.of(), "Otro"), "G12345678", "GT"), listed),
                        "same-passport-of-other-country"))
                .isGreaterThan(13);
    }

    @Test
    void anotherPassportSaysLittleAndOneOfAnotherCountryNothing() {
        Profile listed = withDocument(LISTED, "G12345678", "MX");

        assertThat(bits(assess(withDocument(LISTED, "G99999999", "MX"), listed), "other-passport"))
                .isBetween(-1.0, 0.0);
        assertThat(assess(withDocument(LISTED, "G99999999", "GT"), listed).evidence())
                .noneMatch(one -> one.respect() == Evidence.Respect.IDENTIFIER);
    }

    @Test
    void aWeakAliasIsGradedLower() {
        Profile listed = new Profile(
                BearerKind.PERSON,
                List.of(
                        new BearerName("Marcelo Umbral", NameForm.NAME),
                        new BearerName("Zurdo Rojo", NameForm.WEAK_ALIAS)),
                Set.of("19710409"),
                Set.of(),
                Set.of(),
                List.of());
        Hit weak = only(person(Set.of("19710409"), Set.of(), "Zurdo Rojo"), listed);
        Hit whole = only(person(Set.of("19710409"), Set.of(), "Marcelo Umbral"), listed);

        assertThat(weak.grade()).isGreaterThan(whole.grade());
        assertThat(weak.bits()).isLessThan(whole.bits());
    }

    @Test
    void aFirmIsNoPersonOfThatName() {
        Profile firm =
                new Profile(BearerKind.ORGANISATION, LISTED.names(), Set.of(), Set.of("MX"), Set.of(), List.of());

        assertThat(only(person(Set.of(), Set.of("MX"), "Ramiro Quintavalle Osorno"), firm)
                        .grade())
                .isEqualTo(Grade.CONTRADICTED);
        assertThat(only(Profile.named(BearerKind.UNKNOWN, "Ramiro Quintavalle Osorno"), firm)
                        .grade())
                .isEqualTo(Grade.NAME_ONLY);
    }

    @Test
    void namesInOtherScriptsAndFirmsWithoutTheirFormAreMet() {
        assertThat(only(Profile.named(BearerKind.PERSON, "Рамиро Кинтавалье Осорно"), LISTED)
                        .recordName())
                .isZero();
        Profile firm = Profile.named(BearerKind.ORGANISATION, "Transportes Malvarrosa del Istmo S.A. de C.V.");
        assertThat(only(Profile.named(BearerKind.UNKNOWN, "TRANSPORTES MALVAROSA DEL ISTMO"), firm)
                        .grade())
                .isEqualTo(Grade.NAME_ONLY);
    }

    @Test
    void whatTheBoundsLeaveOutIsCounted() {
        List<Profile> listed = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            listed.add(Profile.named(BearerKind.PERSON, "Belmira Zorrobal"));
        }
        ScreeningResult result =
                new Screening(listed.subList(0, 1), listed, new ScreeningParameters(5, 5, 10)).screen(() -> false);

        assertThat(result.hits()).hasSize(10);
        assertThat(result.cut()).isEqualTo(40);
        assertThat(result.crowded()).isEqualTo(1);
    }

    @Test
    void theBestPlacedOfManyNamesakesIsComparedEvenIfTheBoundCutsOthers() {
        List<Profile> listed = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            listed.add(person(Set.of(1940 + i + "0203"), Set.of(), "Belmira Zorrobal"));
        }
        ScreeningResult result = new Screening(
                        List.of(person(Set.of("19870203"), Set.of(), "Belmira Zorrobal")),
                        listed,
                        new ScreeningParameters(5, 5, 10))
                .screen(() -> false);

        assertThat(result.hits().get(0).listed()).isEqualTo(47);
        assertThat(result.hits().get(0).grade()).isLessThanOrEqualTo(Grade.PROBABLE);
    }

    @Test
    void anExplanationSumsToTheHit() {
        Profile record = person(Set.of("19710409"), Set.of("GT"), "Ramiro Quintavale");
        Screening screening = new Screening(List.of(record), List.of(LISTED), ScreeningParameters.DEFAULT);
        Hit hit = screening.screen(() -> false).hits().get(0);

        Assessment found = screening.explain(hit);

        assertThat(found.bits()).isEqualTo(hit.bits());
        assertThat(found.evidence().stream().mapToDouble(Evidence::bits).sum() + Assessment.PRIOR_BITS)
                .isCloseTo(hit.bits(), within(1e-9));
    }

    @Test
    void nobodyIsFoundAmongNobodyAndEmptyNamesAreNobodys() {
        assertThat(screen(List.of(), List.of()).hits()).isEmpty();
        assertThat(screen(List.of(LISTED), List.of()).hits()).isEmpty();
        assertThat(screen(List.of(Profile.named(BearerKind.UNKNOWN, "")), List.of(Profile.named(BearerKind.PERSON, "")))
                        .hits())
                .isEmpty();
    }

    @Test
    void aStopIsHeardAndDaysMustBeDigits() {
        assertThatThrownBy(() ->
                        new Screening(List.of(LISTED), List.of(LISTED), ScreeningParameters.DEFAULT).screen(() -> true))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> person(Set.of("1971-04"), Set.of(), "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("eight digits");
    }

    @Test
    void textFormsShowNoValues() {
        Profile listed = withDocument(LISTED, "G12345678", "MX");
        Assessment found = assess(listed, listed);

        assertThat(listed + " " + listed.names() + listed.identifiers() + found + found.evidence() + found.nameParts())
                .doesNotContain("Quintavalle")
                .doesNotContain("G12345678")
                .doesNotContain("1971");
    }

    static Profile person(Set<String> days, Set<String> countries, String name) {
        return new Profile(
                BearerKind.PERSON, List.of(new BearerName(name, NameForm.NAME)), days, countries, Set.of(), List.of());
    }

    private static Profile withDocument(Profile of, String number, String country) {
        return new Profile(
                of.kind(),
                of.names(),
                of.birthDays(),
                of.countries(),
                of.sexes(),
                List.of(new Identifier(IdentifierKind.PASSPORT, number, Set.of(country))));
    }

    private static double bits(Assessment found, String finding) {
        return found.evidence().stream()
                .filter(one -> one.finding().equals(finding))
                .findFirst()
                .orElseThrow()
                .bits();
    }

    private static Assessment assess(Profile record, Profile listed) {
        return new Screening(List.of(record), List.of(listed), ScreeningParameters.DEFAULT).assess(0, 0);
    }

    private static Hit only(Profile record, Profile listed) {
        List<Hit> hits = screen(List.of(record), List.of(listed)).hits();
        assertThat(hits).hasSize(1);
        return hits.get(0);
    }

    private static ScreeningResult screen(List<Profile> records, List<Profile> listed) {
        return new Screening(records, listed, ScreeningParameters.DEFAULT).screen(() -> false);
    }
}
