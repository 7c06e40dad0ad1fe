package org.manumit.analytics.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;

class RecordLinkageTest {

    private static final int PERSONS = 600;
    private final RecordLinkage linkage = new RecordLinkage(RecordLinkageParameters.DEFAULT);

    @Test
    void personsAreFoundAgainInSpiteOfSlipsAndGaps() {
        People people = new People(7);

        RecordLinkageResult result = linkage.link(people.fields(), () -> false);

        assertThat(people.f1(result)).isGreaterThan(0.96);
        assertThat(result.candidateRecall()).isBetween(0.9, 1.0);
    }

    @Test
    void theSameComesOutAgain() {
        People people = new People(11);

        RecordLinkageResult once = linkage.link(people.fields(), () -> false);
        RecordLinkageResult again = linkage.link(people.fields(), () -> false);

        assertThat(IntStream.range(0, people.size()).map(again::entityOf).toArray())
                .isEqualTo(IntStream.range(0, people.size()).map(once::entityOf).toArray());
        assertThat(IntStream.range(0, again.pairs()).mapToDouble(again::bits).sum())
                .isEqualTo(
                        IntStream.range(0, once.pairs()).mapToDouble(once::bits).sum());
    }

    @Test
    void theWaterfallAddsUpToTheBits() {
        RecordLinkageResult result = linkage.link(new People(3).fields(), () -> false);

        for (int pair = 0; pair < Math.min(500, result.pairs()); pair++) {
            double sum = result.priorBits()
                    + result.waterfall(result.first(pair), result.second(pair)).stream()
                            .mapToDouble(step -> step.bits() + step.rarity())
                            .sum();
            // A step that hardly says anything is left out.
            assertThat(sum).isCloseTo(result.bits(pair), within(0.006));
        }
    }

    @Test
    void moreBitsAreMoreProbable() {
        RecordLinkageResult result = linkage.link(new People(3).fields(), () -> false);
        int[] byBits = IntStream.range(0, result.pairs())
                .boxed()
                .sorted(Comparator.comparingDouble(result::bits))
                .mapToInt(pair -> pair)
                .toArray();

        for (int i = 1; i < byBits.length; i++) {
            if (result.bits(byBits[i]) > result.bits(byBits[i - 1]) && result.bits(byBits[i]) < 40) {
                assertThat(result.probability(byBits[i])).isGreaterThan(result.probability(byBits[i - 1]));
            }
        }
        assertThat(result.probability(byBits[0])).isLessThan(0.001);
        assertThat(result.probability(byBits[byBits.length - 1])).isGreaterThan(0.999);
    }

    @Test
    void aColumnThatSaysWhatAnotherSaidAddsHardlyAnything() {
        People people = new People(7);
        List<Field> fields = new ArrayList<>(people.fields());
        // Every town has its postcode, slips and all.
        fields.add(Field.of("postcode", FieldRole.POSTCODE, people.postcodes()));

        RecordLinkageResult result = linkage.link(fields, () -> false);

        int both = 0;
        double more = 0;
        for (int pair = 0; pair < result.pairs(); pair++) {
            List<WaterfallStep> steps = result.waterfall(result.first(pair), result.second(pair));
            WaterfallStep town = steps.get(2);
            WaterfallStep postcode = steps.get(4);
            if (postcode.agreement().equals("exact")) {
                both++;
                more += Math.min(town.bits(), postcode.bits());
                assertThat(Stream.concat(town.given().stream(), postcode.given().stream()))
                        .containsAnyOf("city", "postcode");
            }
        }
        assertThat(both).isGreaterThan(100);
        // Each alone is worth about four bits.
        assertThat(more / both).isLessThan(1);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        People people = new People(13);
        RecordLinkageResult many = linkage.link(people.fields(), () -> false);
        ForkJoinPool alone = new ForkJoinPool(1);
        try {
            RecordLinkageResult one = alone.submit(() -> linkage.link(people.fields(), () -> false))
                    .get();

            assertThat(one.pairs()).isEqualTo(many.pairs());
            for (int pair = 0; pair < one.pairs(); pair++) {
                assertThat(one.bits(pair)).isEqualTo(many.bits(pair));
                assertThat(one.probability(pair)).isEqualTo(many.probability(pair));
            }
        } finally {
            alone.shutdown();
        }
    }

    @Test
    void twinsAndFathersWithTheirSonsStayTwo() {
        Families families = new Families(5);

        RecordLinkageResult result = linkage.link(families.fields(), () -> false);

        assertThat(families.f1(result)).isGreaterThan(0.97);
        assertThat(families.mergedTwins(result)).isLessThanOrEqualTo(3);
        assertThat(families.mergedFathers(result)).isLessThanOrEqualTo(3);
        WaterfallStep last = families.stepOfTwins(result);
        assertThat(last.agreement()).isEqualTo(WaterfallStep.LOOKALIKES);
        assertThat(last.bits()).isLessThan(-3);
    }

    @Test
    void sharedTelephonesOfAHotelMergeNobody() {
        int rows = 2_000;
        List<String> names = IntStream.range(0, rows)
                .mapToObj(row -> "name" + row + " other" + row)
                .toList();
        List<String> days = IntStream.range(0, rows)
                .mapToObj(row -> "19%02d-%02d-%02d".formatted(row % 90, 1 + row % 12, 1 + row % 28))
                .toList();
        List<String> phones =
                IntStream.range(0, rows).mapToObj(row -> "6015550100").toList();

        RecordLinkageResult result = linkage.link(
                List.of(
                        Field.of("name", FieldRole.FULL_NAME, names),
                        Field.of("dob", FieldRole.DATE, days),
                        Field.of("phone", FieldRole.PHONE, phones)),
                () -> false);

        assertThat(result.entities()).isEqualTo(rows);
    }

    @Test
    void firmsOfOneTownAreNotOneInARegisterWithoutDuplicates() {
        int rows = 4_000;
        SplittableRandom chance = new SplittableRandom(5);
        List<List<String>> columns =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int row = 0; row < rows; row++) {
            int land = Math.min(chance.nextInt(34), chance.nextInt(34));
            columns.get(0)
                    .add("trade%d word%d name%d %s"
                            .formatted(
                                    chance.nextInt(20),
                                    land % 4 * 20 + chance.nextInt(20),
                                    chance.nextInt(500),
                                    land % 2 == 0 ? "Ltda" : "SA"));
            columns.get(1)
                    .add("street%d lane%d %d, town%d"
                            .formatted(
                                    land % 4,
                                    land % 4 * 20 + chance.nextInt(20),
                                    1 + chance.nextInt(9_000),
                                    land * 4 + chance.nextInt(4)));
            columns.get(2).add("land" + land);
            columns.get(3).add("RM-%08d".formatted(chance.nextInt(100_000_000)));
            columns.get(4).add(chance.nextInt(3) == 0 ? "" : "+5%02d9%07d".formatted(land, chance.nextInt(10_000_000)));
        }

        RecordLinkageResult result = linkage.link(
                List.of(
                        Field.of("name", FieldRole.ORGANISATION, columns.get(0)),
                        Field.of("address", FieldRole.ADDRESS, columns.get(1)),
                        Field.of("jurisdiction", FieldRole.CATEGORY, columns.get(2)),
                        Field.of("number", FieldRole.IDENTIFIER, columns.get(3)),
                        Field.of("phone", FieldRole.PHONE, columns.get(4))),
                () -> false);

        assertThat(result.entities()).isEqualTo(rows);
    }

    @Test
    void anEmptyFileAndASingleRecordHaveNoPairs() {
        assertThat(linkage.link(List.of(Field.of("name", FieldRole.FULL_NAME, List.of())), () -> false)
                        .entities())
                .isZero();
        RecordLinkageResult one =
                linkage.link(List.of(Field.of("name", FieldRole.FULL_NAME, List.of("Ana Rey"))), () -> false);
        assertThat(one.entities()).isOne();
        assertThat(one.pairs()).isZero();
    }

    @Test
    void columnsThatSayNothingAreRefused() {
        List<Field> fields = List.of(Field.of("note", FieldRole.NONE, List.of("a", "b")));

        assertThatThrownBy(() -> linkage.link(fields, () -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column can be compared");
    }

    @Test
    void itCanBeCancelled() {
        List<Field> fields = new People(5).fields();

        assertThatThrownBy(() -> linkage.link(fields, () -> true)).isInstanceOf(CancellationException.class);
    }

    /** Invented persons with one to four records each, of which one value in six is missing and one in ten has a slip. */
    private static final class People {
        private final List<Integer> truth = new ArrayList<>();
        private final List<List<String>> columns =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private final SplittableRandom chance;

        People(long seed) {
            chance = new SplittableRandom(seed);
            for (int person = 0; person < PERSONS; person++) {
                List<String> values = List.of(
                        word(40),
                        word(300),
                        "%d-%02d-%02d"
                                .formatted(1950 + chance.nextInt(50), 1 + chance.nextInt(12), 1 + chance.nextInt(28)),
                        word(25),
                        "%08d".formatted(chance.nextInt(100_000_000)));
                int records = 1 + chance.nextInt(4);
                for (int record = 0; record < records; record++) {
                    truth.add(person);
                    for (int column = 0; column < columns.size(); column++) {
                        columns.get(column).add(written(values.get(column)));
                    }
                }
            }
        }

        /** One of some invented words, the first of which are the commonest. */
        private String word(int different) {
            int number = Math.min(chance.nextInt(different), chance.nextInt(different));
            SplittableRandom letters = new SplittableRandom(different * 1_000L + number);
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                word.append("bcdfglmnprst".charAt(letters.nextInt(12))).append("aeiou".charAt(letters.nextInt(5)));
            }
            return word.toString();
        }

        private String written(String value) {
            if (chance.nextInt(6) == 0) {
                return "";
            }
            if (chance.nextInt(10) != 0) {
                return value;
            }
            int at = chance.nextInt(value.length());
            return value.substring(0, at) + (char) (value.charAt(at) + 1) + value.substring(at + 1);
        }

        int size() {
            return truth.size();
        }

        List<Field> fields() {
            return List.of(
                    Field.of("given", FieldRole.GIVEN_NAME, columns.get(0)),
                    Field.of("family", FieldRole.FAMILY_NAME, columns.get(1)),
                    Field.of("dob", FieldRole.DATE, columns.get(2)),
                    Field.of("city", FieldRole.PLACE, columns.get(3)),
                    Field.of("document", FieldRole.IDENTIFIER, columns.get(4)));
        }

        /** A number for each town as it is written. */
        List<String> postcodes() {
            return columns.get(3).stream()
                    .map(town ->
                            town.isEmpty() ? "" : Integer.toString(10_000 + Math.floorMod(town.hashCode(), 90_000)))
                    .toList();
        }

        double f1(RecordLinkageResult result) {
            return Families.f1(truth, result);
        }
    }

    /** Of two columns one brings pairs together, so that only the other is left to learn from. */
    @Test
    void ofNamesAndDaysAloneItIsLearnedWhoStandsInTwoOrThreeFiles() {
        SplittableRandom chance = new SplittableRandom(4);
        List<String> names = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<Integer> persons = new ArrayList<>();
        for (int person = 0; person < 300; person++) {
            String given = "given" + (char) ('a' + chance.nextInt(26)) + chance.nextInt(2);
            String family = "family" + (char) ('a' + chance.nextInt(26)) + (char) ('a' + chance.nextInt(16));
            String day = "19%02d-%02d-%02d"
                    .formatted(50 + chance.nextInt(45), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
            for (int copy = 0; copy < (person % 2 == 0 ? 3 : 1); copy++) {
                names.add(copy == 0 ? given + " " + family : family + " " + given);
                days.add(day);
                persons.add(person);
            }
        }

        RecordLinkageResult result = linkage.link(
                List.of(Field.of("name", FieldRole.FULL_NAME, names), Field.of("day", FieldRole.DATE, days)),
                () -> false);

        assertThat(result.entities()).isEqualTo(300);
        for (int row = 1; row < persons.size(); row++) {
            boolean same = persons.get(row).equals(persons.get(row - 1));
            assertThat(result.entityOf(row) == result.entityOf(row - 1)).isEqualTo(same);
        }
    }
}
