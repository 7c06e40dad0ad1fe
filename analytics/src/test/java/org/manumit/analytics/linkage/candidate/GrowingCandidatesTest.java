package org.manumit.analytics.linkage.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparison;
import org.manumit.analytics.linkage.field.FieldComparisons;
import org.manumit.analytics.linkage.field.FieldRole;

class GrowingCandidatesTest {

    private static final List<String> WORDS = List.of("abelanda", "morandi", "thorne", "vasquez", "ibarra", "lopresti");

    @Property(tries = 60)
    void aNewRecordMeetsWhomABatchOfTheRecordsSoFarBringsItTogetherWith(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int largestBlock) {
        Records records = new Records(seed, 120);
        List<Field> fields = records.fields(80);
        List<FieldComparison> comparisons = FieldComparisons.of(fields);
        GrowingCandidates growing = new GrowingCandidates(comparisons, largestBlock);

        for (int row = 80; row < 120; row++) {
            records.addTo(fields, row);
            comparisons.forEach(FieldComparison::grow);
            int[] found = growing.add();

            int record = row;
            long[] batch =
                    new CandidatePairs(FieldComparisons.of(records.fields(row + 1)), largestBlock).find(() -> false);
            assertThat(found)
                    .isEqualTo(Arrays.stream(batch)
                            .filter(pair -> (int) pair == record)
                            .mapToInt(pair -> (int) (pair >>> 32))
                            .toArray());
        }
        assertThat(growing.unread()).isZero();
    }

    @Test
    void keysThatVeryManyHaveAreAskedOnlyBesidesARarerOneAndThatIsCounted() {
        Records records = new Records(3, 400);
        List<Field> fields = records.fields(300);
        List<FieldComparison> comparisons = FieldComparisons.of(fields);
        GrowingCandidates bounded = new GrowingCandidates(comparisons, 4, 5);
        GrowingCandidates all = new GrowingCandidates(comparisons, 4);
        int missed = 0;
        int met = 0;

        for (int row = 300; row < 400; row++) {
            records.addTo(fields, row);
            comparisons.forEach(FieldComparison::grow);
            int[] found = bounded.add();
            int[] complete = all.add();
            assertThat(Arrays.stream(complete).boxed().toList())
                    .containsAll(Arrays.stream(found).boxed().toList());
            missed += complete.length - found.length;
            met += found.length;
        }

        assertThat(met).isPositive();
        assertThat(missed).isPositive();
        assertThat(bounded.unread()).isGreaterThan(100);
        assertThat(all.unread()).isZero();
    }

    @Test
    void whatIsTooManyInEveryWayIsCounted() {
        List<Field> fields = List.of(
                Field.of("state", FieldRole.CATEGORY, same("x", 50)),
                Field.of("job", FieldRole.CATEGORY, same("y", 50)));
        List<FieldComparison> comparisons = FieldComparisons.of(fields);
        GrowingCandidates growing = new GrowingCandidates(comparisons, 10);

        fields.get(0).add("x");
        fields.get(1).add("y");

        assertThat(growing.add()).isEmpty();
        assertThat(growing.leftOut()).isEqualTo(50);
    }

    @Test
    void aRecordWithMoreKeysThanCountMeetsByItsRarestOnes() {
        String many = String.join(
                " ",
                IntStream.range(0, 15)
                        .mapToObj(word -> "word" + (char) ('a' + word))
                        .toList());
        List<Field> fields = new ArrayList<>();
        for (int column = 0; column < 5; column++) {
            fields.add(Field.of("address" + column, FieldRole.ADDRESS, same(many + " street" + column, 30)));
        }
        fields.add(Field.of("document", FieldRole.IDENTIFIER, numbered(30)));
        GrowingCandidates growing = new GrowingCandidates(FieldComparisons.of(fields), 10);

        fields.subList(0, 5).forEach(field -> field.add(field.text(0)));
        fields.get(5).add("X0000007");

        assertThat(growing.add()).contains(7);
        assertThat(growing.unread()).isPositive();
    }

    private static List<String> same(String value, int rows) {
        return IntStream.range(0, rows).mapToObj(row -> value).toList();
    }

    private static List<String> numbered(int rows) {
        return IntStream.range(0, rows).mapToObj("X%07d"::formatted).toList();
    }

    /** Names of three of a few words, days, towns and codes, some of them missing. */
    private static final class Records {
        private final List<List<String>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

        Records(long seed, int rows) {
            SplittableRandom chance = new SplittableRandom(seed);
            for (int row = 0; row < rows; row++) {
                List<String> words = new ArrayList<>(WORDS);
                while (words.size() > 3) {
                    words.remove(chance.nextInt(words.size()));
                }
                columns.get(0).add(String.join(" ", words));
                columns.get(1)
                        .add(
                                chance.nextInt(5) == 0
                                        ? ""
                                        : "19%02d-%02d-%02d"
                                                .formatted(
                                                        60 + chance.nextInt(3),
                                                        1 + chance.nextInt(3),
                                                        11 + chance.nextInt(3)));
                columns.get(2).add(chance.nextInt(8) == 0 ? "" : "code%03d".formatted(chance.nextInt(60)));
            }
        }

        List<Field> fields(int rows) {
            return List.of(
                    Field.of("name", FieldRole.FULL_NAME, columns.get(0).subList(0, rows)),
                    Field.of("born", FieldRole.DATE, columns.get(1).subList(0, rows)),
                    Field.of("code", FieldRole.IDENTIFIER, columns.get(2).subList(0, rows)));
        }

        void addTo(List<Field> fields, int row) {
            for (int column = 0; column < fields.size(); column++) {
                fields.get(column).add(columns.get(column).get(row));
            }
        }
    }
}
