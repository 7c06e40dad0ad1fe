package org.manumit.server.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manumit.problem.Invalid;
import org.manumit.problem.Refused;
import org.springframework.stereotype.Component;

/**
 * The legal bases of this product and what they allow: who may hold a feed, for how long, and to whom it may go. Thread-safe.
 *
 * <p>A rule marked <i>verify</i> decides nothing until counsel has signed it: a basis cannot be chosen, and a retention rule grants
 * no time.
 */
@Component
public final class LegalBases {

    private static final LocalDate ANY_DAY = LocalDate.of(2001, 3, 1);

    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, LegalBasis> bases = new LinkedHashMap<>();
    private final Map<String, RetentionRule> retention = new LinkedHashMap<>();
    private final List<SharingRule> sharing;
    private final Counsel counsel;

    public LegalBases(Counsel counsel) {
        this.counsel = counsel;
        LawFile.read("instruments").rows().forEach(row -> instruments.put(row.text("id"), LawRows.instrument(row)));
        LawFile.read("legal-bases").rows().forEach(row -> bases.put(row.text("id"), LawRows.legalBasis(row)));
        LawFile.read("retention-rules").rows().forEach(row -> {
            RetentionRule rule = LawRows.retentionRule(row);
            retention.put(rule.legalBasis(), rule);
        });
        this.sharing = LawFile.read("sharing-rules").rows().stream()
                .map(LawRows::sharingRule)
                .toList();
    }

    /** All legal bases in the order of the data. */
    public List<LegalBasis> list() {
        return List.copyOf(bases.values());
    }

    public Optional<LegalBasis> find(String id) {
        return Optional.ofNullable(bases.get(id));
    }

    /** The instruments in the order of the data. */
    public List<Instrument> instruments() {
        return List.copyOf(instruments.values());
    }

    /** One retention rule for each legal basis. */
    public List<RetentionRule> retentionRules() {
        return List.copyOf(retention.values());
    }

    /** The rules that limit to whom data may go. */
    public List<SharingRule> sharingRules() {
        return sharing;
    }

    /** True if the basis may be chosen: it was checked, or counsel signed it. */
    public boolean decides(LegalBasis basis) {
        return basis.certainty() == Certainty.OK || counsel.hasSigned(basis.id(), basis.fingerprint());
    }

    /**
     * Refuses a feed that may not be held on these terms.
     *
     * @param ownerKind kind of the agency that will own the feed, such as {@code police}
     * @throws Invalid when there is no such basis, or the retention is longer than allowed or not positive
     * @throws Refused when the basis awaits counsel's signature, or such an agency may not invoke it
     */
    public void requireFor(String legalBasis, Period keep, String ownerKind) {
        LegalBasis basis = find(legalBasis)
                .orElseThrow(() -> new Invalid("law", "legal-basis-unknown", Map.of("found", legalBasis)));
        if (!decides(basis)) {
            throw new Refused("law", "legal-basis-unsigned", Map.of("basis", basis.id()));
        }
        if (!basis.holders().isEmpty() && !basis.holders().contains(ownerKind)) {
            throw new Refused(
                    "law",
                    "holder-not-entitled",
                    Map.of("basis", basis.id(), "holders", String.join(", ", basis.holders()), "found", ownerKind));
        }
        requireRetention(basis, keep);
    }

    private void requireRetention(LegalBasis basis, Period keep) {
        if (!ANY_DAY.plus(keep).isAfter(ANY_DAY)) {
            throw new Invalid("law", "retention-not-positive", Map.of("found", keep.toString()));
        }
        Period maximum = maximumRetention(basis.id())
                .orElseThrow(() -> new Refused("law", "retention-rule-unsigned", Map.of("basis", basis.id())));
        if (ANY_DAY.plus(keep).isAfter(ANY_DAY.plus(maximum))) {
            throw new Invalid(
                    "law",
                    "retention-too-long",
                    Map.of("basis", basis.id(), "maximum", maximum.toString(), "found", keep.toString()));
        }
    }

    /** The longest retention on this basis; empty when the basis has no rule that may decide. */
    public Optional<Period> maximumRetention(String legalBasis) {
        return Optional.ofNullable(retention.get(legalBasis))
                .filter(rule -> rule.certainty() == Certainty.OK || counsel.hasSigned(rule.id(), rule.fingerprint()))
                .map(RetentionRule::maximum);
    }

    /**
     * The fingerprint that counsel signs for a rule of any kind that awaits a signature.
     *
     * @return empty when no rule with this id is marked <i>verify</i>
     */
    public Optional<String> awaitingSignature(String ruleId) {
        if (bases.containsKey(ruleId)) {
            return find(ruleId)
                    .filter(basis -> basis.certainty() == Certainty.VERIFY)
                    .map(LegalBasis::fingerprint);
        }
        Optional<String> kept = retention.values().stream()
                .filter(rule -> rule.id().equals(ruleId) && rule.certainty() == Certainty.VERIFY)
                .map(RetentionRule::fingerprint)
                .findFirst();
        return kept.or(() -> sharing.stream()
                .filter(rule -> rule.id().equals(ruleId) && rule.certainty() == Certainty.VERIFY)
                .map(SharingRule::fingerprint)
                .findFirst());
    }
}
