package org.manumit.analytics.linkage.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;

/** Keys and matches, with the keys compared in plain. */
class BlindMatchingTest {

    private static final byte[] SECRET = new byte[16];
    private static final int EACH = 600;

    @Test
    void personsOfBothSidesAreFoundInSpiteOfSlips() {
        List<BlindMatch> matches = matches(records(0, 0), records(EACH / 2, 1));

        long right = matches.stream()
                .filter(match -> match.person() - EACH / 2 == match.label())
                .count();
        assertThat(right).isGreaterThan((long) (0.95 * EACH / 2));
        assertThat(matches.size() - right).isLessThan(matches.size() / 50 + 1);
    }

    @Test
    void whereNobodyIsCommonHardlyAnybodyMatches() {
        assertThat(matches(records(0, 0), records(EACH, 1)).size()).isLessThan(EACH / 50);
    }

    @Test
    void namesInOneColumnMeetNamesInTwo() {
        List<List<String>> rows = rows(0, 0);
        List<String> whole = rows.get(0);
        List<String> given = whole.stream().map(name -> name.split(" ")[0]).toList();
        List<String> family = whole.stream().map(name -> name.split(" ")[1]).toList();
        Field born = Field.of("born", FieldRole.DATE, rows.get(1));
        BlindRecords one = BlindRecords.of(List.of(Field.of("name", FieldRole.FULL_NAME, whole), born), () -> false);
        BlindRecords two = BlindRecords.of(
                List.of(
                        Field.of("given", FieldRole.GIVEN_NAME, given),
                        Field.of("family", FieldRole.FAMILY_NAME, family),
                        born),
                () -> false);

        assertThat(two.roles()).isEqualTo(one.roles());
        assertThat(matches(one, two).size()).isGreaterThan(EACH * 9 / 10);
    }

    @Test
    void aTelephoneThatManyHaveIsNoKey() {
        List<List<String>> rows = rows(0, 0);
        List<String> phones = new ArrayList<>();
        for (int row = 0; row < EACH; row++) {
            phones.add(row < EACH / 4 ? "5550100000" : "555%07d".formatted(row));
        }
        Field phone = Field.of("phone", FieldRole.PHONE, phones);
        Field name = Field.of("name", FieldRole.FULL_NAME, rows.get(0));
        BlindRecords records = BlindRecords.of(List.of(name, phone), () -> false);

        BlindKeys keys = records.keys(Set.of(FieldRole.PHONE), EACH, SECRET, BlindParameters.DEFAULT);

        assertThat(keys.size()).isBetween(EACH * 3 / 4 - 5, EACH * 3 / 4);
    }

    @Test
    void keysAreTheSameForAnyNumberOfThreads() throws Exception {
        BlindRecords records = records(0, 0);

        BlindKeys one = new ForkJoinPool(1).submit(() -> keys(records)).get();
        BlindKeys many = new ForkJoinPool(5).submit(() -> keys(records)).get();

        assertThat(one.upper()).isEqualTo(many.upper());
        assertThat(one.lower()).isEqualTo(many.lower());
    }

    @Test
    void anotherSecretMakesOtherKeys() {
        BlindRecords records = records(0, 0);
        byte[] other = SECRET.clone();
        other[3] = 1;

        BlindKeys keys = records.keys(records.roles(), EACH, other, BlindParameters.DEFAULT);

        assertThat(Arrays.stream(keys.upper()).boxed().toList())
                .doesNotContainAnyElementsOf(
                        Arrays.stream(keys(records).upper()).boxed().toList());
    }

    @Test
    void aShortSecretIsRefused() {
        BlindRecords records = records(0, 0);

        assertThatThrownBy(() -> records.keys(records.roles(), EACH, new byte[8], BlindParameters.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyHasMoreKeysThanTold() {
        BlindKeys keys = keys(records(0, 0));
        int[] each = new int[EACH];
        for (int key = 0; key < keys.size(); key++) {
            for (int holder : keys.holders(key)) {
                each[holder]++;
            }
        }

        assertThat(IntStream.of(each).max().orElse(0)).isBetween(1, BlindParameters.DEFAULT.mostKeys());
    }

    private static BlindKeys keys(BlindRecords records) {
        return records.keys(records.roles(), EACH, SECRET, BlindParameters.DEFAULT);
    }

    private static List<BlindMatch> matches(BlindRecords mine, BlindRecords partners) {
        BlindKeys keys = keys(mine);
        BlindKeys theirs = keys(partners);
        List<Long> others = Arrays.stream(theirs.upper()).boxed().toList();
        Map<Long, Integer> numbers = new HashMap<>();
        for (int key = 0; key < others.size(); key++) {
            numbers.put(others.get(key), key);
        }
        BlindMatching matching = new BlindMatching(keys);
        long[] own = keys.upper();
        for (int key = 0; key < own.length; key++) {
            Integer other = numbers.get(own[key]);
            if (other != null) {
                matching.share(key, theirs.holders(other));
            }
        }
        return matching.matches();
    }

    /** Persons from a number on, one record each, so that no two are put together. */
    private static BlindRecords records(int from, long slips) {
        List<List<String>> rows = rows(from, slips);
        return BlindRecords.of(
                List.of(
                        Field.of("name", FieldRole.FULL_NAME, rows.get(0)),
                        Field.of("born", FieldRole.DATE, rows.get(1)),
                        Field.of("town", FieldRole.PLACE, rows.get(2))),
                () -> false);
    }

    private static List<List<String>> rows(int from, long slips) {
        SplittableRandom slip = new SplittableRandom(slips);
        List<String> names = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<String> towns = new ArrayList<>();
        for (int person = from; person < from + EACH; person++) {
            SplittableRandom chance = new SplittableRandom(person * 7_919L);
            String given = word(chance.nextInt(200));
            String family = word(1_000 + chance.nextInt(900));
            if (slips > 0 && slip.nextInt(8) == 0) {
                given = given.substring(0, given.length() - 1) + "x";
            }
            names.add(given + " " + family);
            days.add("%d-%02d-%02d"
                    .formatted(1950 + chance.nextInt(50), 1 + chance.nextInt(12), 1 + chance.nextInt(28)));
            towns.add(slips > 0 && slip.nextInt(8) == 0 ? "" : word(5_000 + chance.nextInt(60)));
        }
        return List.of(names, days, towns);
    }

    private static String word(int number) {
        SplittableRandom chance = new SplittableRandom(number);
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 4; syllable++) {
            word.append("bcdfglmnprstvz".charAt(chance.nextInt(14))).append("aeiou".charAt(chance.nextInt(5)));
        }
        return word.toString();
    }
}
