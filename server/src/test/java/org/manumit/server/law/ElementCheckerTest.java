package org.manumit.server.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manumit.problem.Invalid;
import org.manumit.server.law.AllegedFacts.Age;
import org.manumit.server.law.ElementResult.Coverage;

class ElementCheckerTest {

    private static final Set<String> MEANS = Set.of("deception");
    private final ElementChecker unsigned = new ElementChecker(Counsel.none());
    private final ElementChecker signed = new ElementChecker((rule, fingerprint) -> rule.equals("CP-CO"));

    @Test
    void anAdultNeedsActMeansAndPurposeUnderTheProtocol() {
        assertThat(unsigned.check(facts(MEANS, Age.ADULT, "PE")).coverage()).isEqualTo(Coverage.COMPLETE);

        ElementResult without = unsigned.check(facts(Set.of(), Age.ADULT, "PE"));
        assertThat(without.coverage()).isEqualTo(Coverage.INCOMPLETE);
        assertThat(without.missing()).containsExactly(Indicator.Element.MEANS);
    }

    @Test
    void aChildNeedsNoMeansInAnyCountry() {
        for (CountryPack pack : unsigned.packs()) {
            ElementResult result = unsigned.check(facts(Set.of(), Age.CHILD, pack.country()));
            assertThat(result.coverage()).as(pack.country()).isEqualTo(Coverage.COMPLETE);
            assertThat(result.reasons()).containsExactly("law.elements.child-rule");
        }
    }

    @Test
    void aChildStillNeedsAPurpose() {
        AllegedFacts facts = new AllegedFacts(Set.of("transport"), Set.of(), Set.of(), Age.CHILD, "PE");

        assertThat(unsigned.check(facts).missing()).containsExactly(Indicator.Element.PURPOSE);
    }

    @Test
    void anUnknownAgeLeavesTheQuestionOpenWhereOnlyMeansAreMissing() {
        assertThat(unsigned.check(facts(Set.of(), Age.UNKNOWN, "PE")).coverage())
                .isEqualTo(Coverage.OPEN);
    }

    @Test
    void argentinaNeedsNoMeansForAdults() {
        ElementResult result = unsigned.check(facts(Set.of(), Age.ADULT, "AR"));

        assertThat(result.coverage()).isEqualTo(Coverage.COMPLETE);
        assertThat(result.meansRule()).isEqualTo(CountryPack.MeansRule.AGGRAVATING);
    }

    @Test
    void aPackThatCounselHasNotSignedDecidesNothing() {
        ElementResult before = unsigned.check(facts(Set.of(), Age.ADULT, "CO"));
        assertThat(before.coverage()).isEqualTo(Coverage.INCOMPLETE);
        assertThat(before.reasons()).containsExactly("law.elements.pack-unsigned");

        assertThat(signed.check(facts(Set.of(), Age.ADULT, "CO")).coverage()).isEqualTo(Coverage.COMPLETE);
    }

    @Test
    void aLawThatNeedsMeansForSomePurposesLeavesTheQuestionOpen() {
        assertThat(unsigned.check(facts(Set.of(), Age.ADULT, "MX")).coverage()).isEqualTo(Coverage.OPEN);
    }

    @Test
    void aCountryWithoutAPackIsJudgedByTheProtocol() {
        assertThat(unsigned.check(facts(MEANS, Age.ADULT, "ZZ")).reasons()).containsExactly("law.elements.no-pack");
    }

    @Test
    void anUnknownCodeIsRefusedRatherThanPassedOver() {
        AllegedFacts facts = new AllegedFacts(Set.of("kidnaping"), MEANS, Set.of("servitude"), Age.ADULT, "PE");

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> unsigned.check(facts));
    }

    private static AllegedFacts facts(Set<String> means, Age age, String country) {
        return new AllegedFacts(Set.of("recruitment"), means, Set.of("forced-labour"), age, country);
    }
}
