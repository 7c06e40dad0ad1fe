package org.manumit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.000001999Z");

    @Test
    void theCanonicalFormLeavesOutWhatIsAbsent() {
        JournalEntry entry =
                new JournalEntry(7, AT, null, null, "journal.checkpoint", null, null, List.of(), null, null, null);

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
                "intake.absorb",
                "inquiry:12",
                "investigate-trafficking",
                List.of("batch:4", "feed:5"),
                5000L,
                MerkleHash.EMPTY_TREE,
                MerkleHash.EMPTY_TREE);
        String empty = MerkleHash.EMPTY_TREE.hex();

        assertThat(entry.canonicalText())
                .isEqualTo("{\"v\":1,\"id\":8,\"at\":\"2026-03-01T12:00:00.000001Z\",\"actor\":3,\"agency\":2,"
                        + "\"action\":\"intake.absorb\",\"mandate\":\"inquiry:12\",\"purpose\":\"investigate-trafficking\","
                        + "\"subjects\":[\"batch:4\",\"feed:5\"],\"count\":5000,\"root\":\"" + empty
                        + "\",\"digest\":\"" + empty + "\"}");
    }

    @Test
    void charactersThatCouldForgeAMemberAreEscaped() {
        JournalEntry entry = new JournalEntry(
                1, AT, null, null, "a\",\"actor\":9,\"b\":\"\\\n\u0001", null, null, List.of(), null, null, null);

        assertThat(entry.canonicalText())
                .contains("\"action\":\"a\\\",\\\"actor\\\":9,\\\"b\\\":\\\"\\\\\\n\\u0001\"}");
    }
}
