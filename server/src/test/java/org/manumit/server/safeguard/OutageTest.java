package org.manumit.server.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    @Test
    void theStateOfTheDatabasesAnswerTellsTheOutage() {
        assertThat(Outage.told(failure("53100"))).contains(Outage.STORAGE_FULL);
        assertThat(Outage.told(failure("58030"))).contains(Outage.STORAGE_FAILING);
        assertThat(Outage.told(failure("XX000"))).contains(Outage.STORAGE_FAILING);
        assertThat(Outage.told(failure("57P01"))).contains(Outage.DATABASE_AWAY);
        assertThat(Outage.told(failure("08006"))).contains(Outage.DATABASE_AWAY);
        assertThat(Outage.told(failure(null))).contains(Outage.DATABASE_AWAY);
    }

    @Test
    void aDefectOfOursIsNoOutage() {
        assertThat(Outage.told(failure("42601"))).isEmpty();
        assertThat(Outage.told(failure("23505"))).isEmpty();
        assertThat(Outage.told(new IllegalStateException("a defect"))).isEmpty();
    }

    @Test
    void theGravestOfSeveralCausesCounts() {
        SQLException full = new SQLException("no room", "53100");
        SQLException closed = new SQLException("closed", "08003");
        closed.initCause(full);
        assertThat(Outage.told(new TransactionSystemException("rollback", closed)))
                .contains(Outage.STORAGE_FULL);
    }

    @Test
    void onlyAFullDiskIsInsufficientStorage() {
        assertThat(Outage.STORAGE_FULL.problem().status()).isEqualTo(507);
        assertThat(Outage.STORAGE_FAILING.problem().status()).isEqualTo(503);
        assertThat(Outage.DATABASE_AWAY.problem().status()).isEqualTo(503);
    }

    private static Throwable failure(@org.jspecify.annotations.Nullable String state) {
        return new TransactionSystemException("commit", new SQLException("a failure", state));
    }
}
