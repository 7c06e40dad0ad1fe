package org.manumit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.000001999Z");

    @Test
    void theCanonicalFormLeavesOutWhatIsAbsent() {
        JournalEntry entry = new JournalEntry(
                7, AT, null, null, null, "journal.checkpoint", null, null, null, List.of(), null, null);

        assertThat(entry.canonicalText())
                .isEqualTo(
                        "{\"v\":1,\"id\":7,\"at\":\"2026-03-01T12:00:00.000001Z\",\"action\":\"journal.checkpoint\"}");
        assertThat(entry.leaf().hex()).isEqualTo("8767ca857306728154b8e37309eea5287ef9f3344c11ea28a67972bf0cd7241e");
    }

    @Test
    void theCanonicalFormHoldsEveryMemberInItsOrder() {
        JournalEntry entry = new JournalEntry(
                8,
                AT,
                3L,
                2L,
                "intake.load",
                "intake.absorb",
                "INQUIRY",
                12L,
                "investigate-trafficking",
                List.of("batch:4", "feed:5"),
                MerkleHash.EMPTY_TREE,
                5000L);

        assertThat(entry.canonicalText())
                .isEqualTo("{\"v\":1,\"id\":8,\"at\":\"2026-03-01T12:00:00.000001Z\",\"actor\":3,\"agency\":2,"
                        + "\"run\":\"intake.load\",\"action\":\"intake.absorb\",\"mandate\":\"INQUIRY\",\"inquiry\":12,"
                        + "\"purpose\":\"investigate-trafficking\",\"subjects\":[\"batch:4\",\"feed:5\"],\"root\":\""
                        + MerkleHash.EMPTY_TREE.hex() + "\",\"leaves\":5000}");
    }

    @Test
    void charactersThatCouldForgeAMemberAreEscaped() {
        JournalEntry entry = new JournalEntry(
                1, AT, null, null, null, "a\",\"actor\":9,\"b\":\"\\\n\u0001", null, null, null, List.of(), null, null);

        assertThat(entry.canonicalText())
                .contains("\"action\":\"a\\\",\\\"actor\\\":9,\\\"b\\\":\\\"\\\\\\n\\u0001\"}");
    }
}
