package org.manumit.analytics.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.linkage.entity.EntityGrouping;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;

class GrowingLinkageTest {

    /** No key of the invented records is had by so many. */
    private static final RecordLinkageParameters ALL_MEET = new RecordLinkageParameters(5_000, -1, 1);

    /** Different days in a hundred years of short months. */
    private static final int DAYS = 100 * 12 * 28;

    private static final int HELD = 500;
    private static final int ADDED = 120;

    @Property(tries = 12)
    void theOrderInWhichRecordsComeChangesNeitherPairsNorEntities(@ForAll @IntRange(max = 1_000) int seed) {
        InventedRecords records = new InventedRecords(seed, HELD + ADDED);
        List<Integer> order =
                new ArrayList<>(IntStream.range(HELD, HELD + ADDED).boxed().toList());
        Grown straight = new Grown(records, order);
        Collections.shuffle(order, new Random(seed));
        Grown shuffled = new Grown(records, order);

        assertThat(shuffled.pairs).isEqualTo(straight.pairs);
        assertThat(shuffled.entities()).isEqualTo(straight.entities());
        assertThat(straight.linkage.keysUnread() + straight.linkage.groupingsCutShort())
                .isZero();
    }

    @Property(tries = 12)
    void entitiesAreThoseOfAllTheSamePairsAtOnce(@ForAll @IntRange(max = 1_000) int seed) {
        InventedRecords records = new InventedRecords(seed, HELD + ADDED);
        List<Integer> order = IntStream.range(HELD, HELD + ADDED).boxed().toList();
        Grown grown = new Grown(records, order);

        RecordLinkageResult batch = grown.batch;
        Map<Long, Double> pairs = new TreeMap<>();
        for (int pair = 0; pair < batch.pairs(); pair++) {
            pairs.put((long) batch.first(pair) << 32 | batch.second(pair), batch.bits(pair));
        }
        grown.added.forEach(added ->
                added.pairs().forEach(pair -> pairs.put((long) pair.other() << 32 | added.record(), pair.bits())));
        long[] all = pairs.keySet().stream().mapToLong(pair -> pair).toArray();
        double[] bits = pairs.values().stream().mapToDouble(ofPair -> ofPair).toArray();
        float[] odds = new float[all.length];
        for (int i = 0; i < all.length; i++) {
            odds[i] = (float) batch.curve().oddsOf((float) bits[i]);
        }
        int[] expected = new EntityGrouping(
                        (a, b) -> batch.curve()
                                .oddsOf(batch.priorBits() + batch.evidence().bits(a, b)),
                        ALL_MEET.leastAverageBits())
                .group(HELD + ADDED, all, odds, () -> false);

        assertThat(grown.entities).isEqualTo(expected);
    }

    @Test
    void nearlyTheSameIsFoundAsWithAllRecordsAtOnce() {
        InventedRecords records = new InventedRecords(7, 3_000);
        RecordLinkageParameters parameters = RecordLinkageParameters.DEFAULT;
        RecordLinkageResult all = new RecordLinkage(parameters).link(records.fields(3_000), () -> false);
        GrowingLinkage linkage =
                GrowingLinkage.from(new RecordLinkage(parameters).link(records.fields(2_400), () -> false), parameters);
        for (int row = 2_400; row < 3_000; row++) {
            linkage.add(records.values(row));
        }

        int[] batch = IntStream.range(0, 3_000).map(all::entityOf).toArray();
        int[] grown = IntStream.range(0, 3_000).map(linkage::entityOf).toArray();
        assertThat(f1(grown, batch)).isGreaterThan(0.98);
        assertThat(f1(grown, records.truth())).isGreaterThan(f1(batch, records.truth()) - 0.01);
    }

    @Test
    void thePairsAndEntityOfARecordAreToldAndTheWaterfallAddsUp() {
        InventedRecords records = new InventedRecords(3, HELD + ADDED);
        Grown grown =
                new Grown(records, IntStream.range(HELD, HELD + ADDED).boxed().toList());

        assertThat(grown.added).anyMatch(added -> added.entity() != added.record());
        for (AddedRecord added : grown.added) {
            assertThat(added.compared()).isGreaterThanOrEqualTo(added.pairs().size());
            for (FoundPair pair : added.pairs()) {
                double sum = grown.linkage.priorBits()
                        + grown.linkage.waterfall(pair.other(), added.record()).stream()
                                .mapToDouble(step -> step.bits() + step.rarity())
                                .sum();
                assertThat(sum).isCloseTo(pair.bits(), within(0.006));
                assertThat(pair.probability()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void theSameComesOutAgain() {
        List<Integer> order = IntStream.range(HELD, HELD + ADDED).boxed().toList();

        Grown once = new Grown(new InventedRecords(11, HELD + ADDED), order);
        Grown again = new Grown(new InventedRecords(11, HELD + ADDED), order);

        assertThat(again.added).isEqualTo(once.added);
        assertThat(again.entities).isEqualTo(once.entities);
    }

    @Test
    void aRecordEqualToAnEarlierOneIsOfItsEntity() {
        InventedRecords records = new InventedRecords(5, HELD);
        GrowingLinkage linkage = linkage(records, RecordLinkageParameters.DEFAULT);
        int whole = IntStream.range(0, HELD)
                .filter(row -> !records.values(row).contains(""))
                .findFirst()
                .orElseThrow();

        AddedRecord added = linkage.add(records.values(whole));

        assertThat(added.record()).isEqualTo(HELD);
        assertThat(linkage.entityOf(HELD)).isEqualTo(linkage.entityOf(whole));
        assertThat(added.pairs()).anyMatch(pair -> pair.other() == whole && pair.probability() > 0.99);
    }

    @Test
    void tenThousandRecordsOfOneTelephoneStayApart() {
        InventedRecords records = new InventedRecords(9, HELD);
        GrowingLinkage linkage = linkage(records, RecordLinkageParameters.DEFAULT);

        int compared = 0;
        for (int row = 0; row < 10_000; row++) {
            compared += linkage.add(List.of(
                            "q" + letters(row) + " z" + letters(row * 31 + 7),
                            day(row * 7_919 % DAYS),
                            "",
                            "6015550100",
                            ""))
                    .compared();
        }

        assertThat(compared).isLessThan(10_000 * 40);
        assertThat(IntStream.range(HELD, HELD + 10_000).filter(row -> linkage.entityOf(row) != row))
                .hasSizeLessThan(100);
    }

    @Test
    void whatAnybodyMayTypeIsTaken() {
        InventedRecords records = new InventedRecords(2, HELD);
        GrowingLinkage linkage = linkage(records, RecordLinkageParameters.DEFAULT);
        List<String> hostile = List.of(
                "",
                " \t\n ",
                "\u0000\u0001\u001b[31m",
                "a ".repeat(300_000),
                "\u202e\ufeff\ud800",
                ",,,,",
                "x,".repeat(99),
                "99/99/9999",
                "0000-00-00",
                "9".repeat(5_000),
                "@",
                "Жозе Муньос",
                "null");

        for (String value : hostile) {
            AddedRecord added =
                    linkage.add(Collections.nCopies(linkage.columns().size(), value));
            assertThat(added.pairs()).allMatch(pair -> Double.isFinite(pair.bits()));
        }
        for (int column = 0; column < linkage.columns().size(); column++) {
            for (String value : hostile) {
                List<String> values = new ArrayList<>(records.values(0));
                values.set(column, value);
                assertThat(linkage.add(values).pairs()).allMatch(pair -> Double.isFinite(pair.bits()));
            }
        }
    }

    @Test
    void aRecordThatSaysNothingStandsAlone() {
        GrowingLinkage linkage = linkage(new InventedRecords(2, HELD), RecordLinkageParameters.DEFAULT);

        AddedRecord added = linkage.add(List.of("", "  ", "unknown", "-", "n/a"));

        assertThat(added.entity()).isEqualTo(HELD);
        assertThat(added.pairs()).isEmpty();
    }

    @Test
    void whoeverLearnedFromNothingPutsNobodyTogether() {
        for (int held : new int[] {0, 1}) {
            InventedRecords records = new InventedRecords(2, 20);
            GrowingLinkage linkage = GrowingLinkage.from(
                    new RecordLinkage(RecordLinkageParameters.DEFAULT).link(records.fields(held), () -> false),
                    RecordLinkageParameters.DEFAULT);

            for (int row = held; row < 20; row++) {
                linkage.add(records.values(0));
            }

            assertThat(linkage.learnedFrom()).isEqualTo(held);
            assertThat(linkage.size()).isEqualTo(20);
            assertThat(IntStream.range(0, 20).map(linkage::entityOf))
                    .containsExactly(IntStream.range(0, 20).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    void whereNoPairsOfOneCouldBeToldUsualWeightsStillFindTheSameRecordAgain() {
        // Nobody stands twice in these, so that nothing is learned of records of one.
        List<List<String>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int row = 0; row < 3_000; row++) {
            columns.get(0).add("q" + letters(row) + " z" + letters(row * 17 + 3));
            columns.get(1).add(day(row * 7_919 % DAYS));
            columns.get(2).add("X%07d".formatted(row * 2_741 % 9_999_991));
        }
        List<Field> fields = List.of(
                Field.of("name", FieldRole.FULL_NAME, columns.get(0)),
                Field.of("born", FieldRole.DATE, columns.get(1)),
                Field.of("document", FieldRole.IDENTIFIER, columns.get(2)));
        GrowingLinkage linkage = GrowingLinkage.from(
                new RecordLinkage(RecordLinkageParameters.DEFAULT).link(fields, () -> false),
                RecordLinkageParameters.DEFAULT);

        AddedRecord same = linkage.add(List.of(
                columns.get(0).get(5), columns.get(1).get(5), columns.get(2).get(5)));

        assertThat(same.entity()).isEqualTo(5);
    }

    @Test
    void aRecordOfOtherColumnsIsRefusedAndNotHalfAdded() {
        GrowingLinkage linkage = linkage(new InventedRecords(2, HELD), RecordLinkageParameters.DEFAULT);

        assertThat(linkage.columns()).containsExactly("name", "born", "document", "phone", "town");
        assertThatThrownBy(() -> linkage.add(List.of("Ana Rey")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 columns");
        assertThatThrownBy(() -> linkage.add(Arrays.asList("Ana Rey", null, "", "", "")))
                .isInstanceOf(NullPointerException.class);
        assertThat(linkage.size()).isEqualTo(HELD);
        assertThat(linkage.add(List.of("Ana Rey", "", "", "", "")).record()).isEqualTo(HELD);
    }

    private static GrowingLinkage linkage(InventedRecords records, RecordLinkageParameters parameters) {
        return GrowingLinkage.from(new RecordLinkage(parameters).link(records.fields(HELD), () -> false), parameters);
    }

    private static String day(int number) {
        return "19%02d-%02d-%02d".formatted(number / 336, 1 + number / 28 % 12, 1 + number % 28);
    }

    private static String letters(int number) {
        return Long.toString(Math.floorMod(number * 0x9E3779B97F4A7C15L, 308_915_776L) + 308_915_776L, 26);
    }

    private static double f1(int[] groups, int[] truth) {
        long both = 0;
        long either = 0;
        for (int a = 0; a < truth.length; a++) {
            for (int b = a + 1; b < truth.length; b++) {
                boolean one = truth[a] == truth[b];
                boolean told = groups[a] == groups[b];
                both += one && told ? 1 : 0;
                either += (one ? 1 : 0) + (told ? 1 : 0);
            }
        }
        return 2.0 * both / either;
    }

    /** What comes of adding some records in some order, told by the numbers that they have among all. */
    private static final class Grown {
        private final List<AddedRecord> added = new ArrayList<>();
        private final Map<Set<Integer>, Double> pairs = new HashMap<>();
        private final RecordLinkageResult batch;
        private final GrowingLinkage linkage;
        private final List<Integer> order;
        private final int[] entities;

        Grown(InventedRecords records, List<Integer> order) {
            this.order = List.copyOf(order);
            batch = new RecordLinkage(ALL_MEET).link(records.fields(HELD), () -> false);
            linkage = GrowingLinkage.from(batch, ALL_MEET);
            for (int record : order) {
                AddedRecord one = linkage.add(records.values(record));
                added.add(one);
                one.pairs().forEach(pair -> pairs.put(Set.of(original(pair.other()), record), pair.bits()));
            }
            entities = IntStream.range(0, linkage.size()).map(linkage::entityOf).toArray();
        }

        private int original(int row) {
            return row < HELD ? row : order.get(row - HELD);
        }

        /** Each entity as the set of its records. */
        Set<Set<Integer>> entities() {
            Map<Integer, Set<Integer>> members = new TreeMap<>();
            for (int row = 0; row < entities.length; row++) {
                members.computeIfAbsent(entities[row], entity -> new TreeSet<>())
                        .add(original(row));
            }
            return Set.copyOf(members.values());
        }
    }
}
