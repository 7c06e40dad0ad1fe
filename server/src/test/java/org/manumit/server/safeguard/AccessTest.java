package org.manumit.server.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manumit.problem.Refused;
import org.manumit.server.harness.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AccessTest {

    @Autowired
    Stage stage;

    @Test
    void everyTransactionIsEnteredInTheJournalInTheActorsName() {
        int agency = stage.agency("unit-a");
        Stage.TestUser ana = stage.user(agency, Role.ANALYST);
        stage.access(ana).inTransaction(Act.of("test.read", "thing", 7), transaction -> {
            transaction.concerns("thing", 8);
            return transaction.jdbc().sql("SELECT 1").query(Integer.class).single();
        });
        assertThat(
                        stage.insert(
                                "SELECT actor FROM safeguard.journal_entry WHERE action = 'test.read' AND subject_ids = '{7,8}'"))
                .isEqualTo(ana.id());
    }

    @Test
    void workThatFailsLeavesNoEntry() {
        Access access = stage.access(stage.user(stage.agency("unit-a"), Role.ANALYST));
        assertThatThrownBy(() -> access.inTransaction(Act.of("test.fail"), transaction -> {
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stage.insert("SELECT count(*) FROM safeguard.journal_entry")).isZero();
    }

    @Test
    void anExpiredInquiryGivesNothing() {
        int agency = stage.agency("unit-a");
        Stage.TestUser ana = stage.user(agency, Role.ANALYST);
        String expired = stage.inquiry(agency, LocalDate.now(ZoneOffset.UTC).minusDays(1), ana);
        assertThatThrownBy(() -> stage.access(ana, expired))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("inquiry-unavailable");
    }

    @Test
    void anInquiryOfOthersGivesNothing() {
        int agency = stage.agency("unit-a");
        String theirs = stage.inquiry(agency, stage.user(agency, Role.ANALYST));
        Stage.TestUser ana = stage.user(agency, Role.ANALYST);
        assertThatThrownBy(() -> stage.access(ana, theirs))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("inquiry-unavailable");
    }

    @Test
    void readersWhoSeeTheSameRowsShareAKeyAndOthersDoNot() {
        int agency = stage.agency("unit-a");
        Stage.TestUser ana = stage.user(agency, Role.ANALYST);
        Stage.TestUser bea = stage.user(agency, Role.FIELD);
        String inquiry = stage.inquiry(agency, ana);
        assertThat(stage.access(ana).readerKey()).isEqualTo(stage.access(bea).readerKey());
        assertThat(List.of(stage.access(ana).readerKey()))
                .doesNotContain(stage.access(ana, inquiry).readerKey());
    }
}
