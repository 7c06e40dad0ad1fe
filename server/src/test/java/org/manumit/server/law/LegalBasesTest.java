package org.manumit.server.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.manumit.problem.Invalid;
import org.manumit.problem.Refused;

class LegalBasesTest {

    private final LegalBases bases = new LegalBases(Counsel.none());

    @Test
    void aPublicTaskMayHoldAFeedForTwoYears() {
        assertThatCode(() -> bases.requireFor("LB-PUBLIC-TASK", Period.ofYears(2), "police"))
                .doesNotThrowAnyException();
    }

    @Test
    void criminalIntelligenceInTheUnitedStatesIsKeptFiveYearsAtMost() {
        assertThatCode(() -> bases.requireFor("LB-US-28CFR23", Period.ofMonths(60), "police"))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> bases.requireFor("LB-US-28CFR23", Period.ofMonths(61), "police"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("retention-too-long"));
    }

    @Test
    void aRetentionOfNothingOrLessIsRefused() {
        for (Period keep : List.of(Period.ZERO, Period.ofDays(-1))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> bases.requireFor("LB-PUBLIC-TASK", keep, "police"))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("retention-not-positive"));
        }
    }

    @Test
    void aBasisThatAwaitsCounselCannotBeChosenUntilItIsSigned() {
        LegalBasis basis = bases.find("LB-CO-DATA").orElseThrow();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bases.requireFor("LB-CO-DATA", Period.ofYears(1), "police"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("legal-basis-unsigned"));

        Set<String> signatures = Set.of(
                basis.fingerprint(), bases.awaitingSignature("RR-CO-DATA").orElseThrow());
        LegalBases after = new LegalBases((rule, fingerprint) -> signatures.contains(fingerprint));
        assertThatCode(() -> after.requireFor("LB-CO-DATA", Period.ofYears(1), "police"))
                .doesNotThrowAnyException();
    }

    @Test
    void aSignatureUnderAnotherWordingDoesNotCount() {
        LegalBases after = new LegalBases((rule, fingerprint) -> fingerprint.equals("an earlier wording"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> after.requireFor("LB-CO-DATA", Period.ofYears(1), "police"));
    }

    @Test
    void aShelterCannotInvokeACriminalIntelligenceBasis() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bases.requireFor("LB-US-28CFR23", Period.ofYears(1), "ngo"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("holder-not-entitled"));
    }

    @Test
    void anUnknownBasisIsRefused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> bases.requireFor("LB-BECAUSE", Period.ofYears(1), "police"));
    }

    @Test
    void everyBasisNamesAKnownInstrumentAndHasOneRetentionRule() {
        Set<String> instruments =
                bases.instruments().stream().map(Instrument::id).collect(Collectors.toSet());

        assertThat(bases.list()).allSatisfy(basis -> assertThat(instruments).contains(basis.instrument()));
        assertThat(bases.retentionRules().stream().map(RetentionRule::legalBasis))
                .containsExactlyInAnyOrderElementsOf(
                        bases.list().stream().map(LegalBasis::id).toList());
        assertThat(bases.sharingRules())
                .allSatisfy(rule -> assertThat(bases.find(rule.legalBasis())).isPresent());
    }

    @Test
    void everyPackNamesAKnownInstrumentOfTheSameCertainty() {
        ElementChecker checker = new ElementChecker(Counsel.none());

        assertThat(checker.packs())
                .allSatisfy(pack -> assertThat(bases.instruments())
                        .anyMatch(instrument -> instrument.id().equals(pack.instrument())));
    }

    @Test
    void nothingUncheckedDecides() {
        assertThat(bases.list())
                .filteredOn(basis -> basis.certainty() == Certainty.VERIFY)
                .isNotEmpty()
                .noneMatch(bases::decides);
    }
}
