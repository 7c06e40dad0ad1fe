package org.manumit.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects problems without letting a destroyed journal fill the memory. Not thread-safe. */
final class Findings {

    private final List<JournalProblem> problems = new ArrayList<>();
    private long count;

    void add(JournalProblem.Kind kind, Map<String, Object> arguments) {
        count++;
        if (problems.size() < Verification.MOST_PROBLEMS) {
            problems.add(new JournalProblem(kind, arguments));
        }
    }

    Verification result(long size, MerkleHash root, long signed) {
        return new Verification(size, root, signed, problems, count);
    }
}
