package org.manumit.cli;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** What two desks were told, put side by side and compared with the truth; pairs of records across the two only. */
final class BlindScore {

    private final int[] truth;
    private final int first;
    /** Rows of either side, by reference; the second's are counted on behind the first's. */
    private final Map<String, List<List<Integer>>> byReference = new HashMap<>();

    private final Map<String, String> grades = new HashMap<>();

    /**
     * Reads what both sides wrote.
     *
     * @param folder in which {@link BlindProcesses} ran
     * @param tables of both
     * @param truth of all records, the second's behind the first's
     */
    BlindScore(Path folder, List<Path> tables, int[] truth) {
        this.truth = truth;
        RecordFiles a = RecordFiles.read(tables.subList(0, 1), "id");
        RecordFiles b = RecordFiles.read(tables.subList(1, 2), "id");
        first = a.size();
        read(folder.resolve("a/matches.csv"), numbers(a, 0), 0);
        read(folder.resolve("b/matches.csv"), numbers(b, first), 1);
    }

    private static Object2IntOpenHashMap<String> numbers(RecordFiles records, int from) {
        Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
        for (int row = 0; row < records.size(); row++) {
            numbers.put(records.id(row), from + row);
        }
        return numbers;
    }

    private void read(Path matches, Object2IntOpenHashMap<String> numbers, int side) {
        MatchesFile.read(matches, (id, reference, grade) -> {
            byReference
                    .computeIfAbsent(reference, key -> List.of(new ArrayList<>(), new ArrayList<>()))
                    .get(side)
                    .add(numbers.getInt(id));
            grades.put(reference, grade);
        });
    }

    /** The score, of some clusters of the truth and some grades; a pair goes with its first record. */
    PairScore of(IntPredicate clusters, Predicate<String> grade) {
        long told = 0;
        long right = 0;
        for (Map.Entry<String, List<List<Integer>>> match : byReference.entrySet()) {
            if (grade.test(grades.getOrDefault(match.getKey(), ""))) {
                for (int one : match.getValue().get(0)) {
                    for (int other : match.getValue().get(1)) {
                        if (clusters.test(truth[one])) {
                            told++;
                            right += truth[one] == truth[other] ? 1 : 0;
                        }
                    }
                }
            }
        }
        long ofOne = PairScore.pairsAcross(truth.length, first, row -> clusters.test(truth[row]), row -> truth[row]);
        return new PairScore(told, ofOne, right);
    }
}
