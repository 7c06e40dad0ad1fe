package org.manumit.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Holds a growing tree against the checkpoints, in the order of their sizes. Not thread-safe. */
final class CheckpointChecks {

    private final List<Checkpoint> waiting = new ArrayList<>();
    private final Findings findings;
    private int next;
    private long held;

    CheckpointChecks(VerifierKey key, Collection<SignedCheckpoint> signed, Findings findings) {
        this.findings = findings;
        for (SignedCheckpoint each : signed) {
            if (key.verifies(each)) {
                waiting.add(each.checkpoint());
            } else {
                findings.add(
                        JournalProblem.Kind.CHECKPOINT_FORGED,
                        Map.of("size", each.checkpoint().size()));
            }
        }
        waiting.sort(Comparator.comparingLong(Checkpoint::size));
    }

    /** To be called for the empty tree and after every leaf. */
    void at(CompactRange tree) {
        while (next < waiting.size() && waiting.get(next).size() == tree.size()) {
            if (waiting.get(next).root().equals(tree.root())) {
                held = tree.size();
            } else {
                findings.add(JournalProblem.Kind.HISTORY_REWRITTEN, Map.of("size", tree.size(), "held", held));
            }
            next++;
        }
    }

    /** To be called when no leaf is left: whatever was signed for more entries proves a rollback. */
    void end(long size) {
        for (Checkpoint signed : waiting.subList(next, waiting.size())) {
            findings.add(
                    JournalProblem.Kind.ROLLED_BACK,
                    Map.of("size", signed.size(), "at", signed.at().toString(), "found", size));
        }
    }

    /** Entries covered by the largest checkpoint that holds. */
    long held() {
        return held;
    }
}
