package org.manumit.server.safeguard;

import org.manumit.server.law.Counsel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What counsel has signed in the product. Thread-safe. */
@Component
final class CounselSignatures implements Counsel {

    private final JdbcClient jdbc;

    CounselSignatures(Pools pools) {
        this.jdbc = JdbcClient.create(pools);
    }

    @Override
    public boolean hasSigned(String ruleId, String fingerprint) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM safeguard.counsel_signature
                        WHERE rule_id = :rule AND fingerprint = :fingerprint)""")
                .param("rule", ruleId)
                .param("fingerprint", fingerprint)
                .query(Boolean.class)
                .single();
    }
}
