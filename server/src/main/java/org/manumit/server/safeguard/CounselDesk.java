package org.manumit.server.safeguard;

import java.util.Map;
import java.util.Optional;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.law.Certainty;
import org.manumit.server.law.CountryPack;
import org.manumit.server.law.ElementChecker;
import org.manumit.server.law.LegalBases;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Where counsel signs rules of the law data that were shipped as <i>verify</i>. Thread-safe. */
@Component
public final class CounselDesk {

    private static final int SHORTEST_OPINION = 20;
    private final LegalBases bases;
    private final ElementChecker elements;

    CounselDesk(LegalBases bases, ElementChecker elements) {
        this.bases = bases;
        this.elements = elements;
    }

    /**
     * Signs a rule in its present wording; from then on it decides.
     *
     * @throws Invalid {@code opinion-too-short}
     * @throws Absent {@code rule-needs-no-signature} when there is no such rule, or it is not marked <i>verify</i>
     * @throws Conflict {@code rule-signed-already}
     */
    public void sign(Access access, String ruleId, String opinion) {
        if (opinion.strip().length() < SHORTEST_OPINION) {
            throw new Invalid("law", "opinion-too-short", Map.of("shortest", SHORTEST_OPINION));
        }
        String fingerprint = bases.awaitingSignature(ruleId)
                .or(() -> pack(ruleId))
                .orElseThrow(() -> new Absent("law", "rule-needs-no-signature"));
        try {
            access.inTransaction(
                    new Act("law.sign", "rule", ruleId),
                    transaction -> transaction
                            .jdbc()
                            .sql("""
                            INSERT INTO safeguard.counsel_signature (rule_id, fingerprint, opinion, signed_by)
                            VALUES (:rule, :fingerprint, :opinion, :by)""")
                            .param("rule", ruleId)
                            .param("fingerprint", fingerprint)
                            .param("opinion", opinion.strip())
                            .param("by", access.actor().userId().orElseThrow())
                            .update());
        } catch (DuplicateKeyException already) {
            throw new Conflict("law", "rule-signed-already");
        }
    }

    private Optional<String> pack(String ruleId) {
        return elements.packs().stream()
                .filter(pack -> pack.id().equals(ruleId) && pack.certainty() == Certainty.VERIFY)
                .map(CountryPack::fingerprint)
                .findFirst();
    }
}
