package org.manumit.analytics.linkage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GrowingEntitiesTest {

    private static final double LEAST_AVERAGE = -1;

    @Property(tries = 300)
    void entitiesAreThoseOfAllRecordsAtOnceAfterEachRecord(
            @ForAll long seed, @ForAll @IntRange(max = 30) int held, @ForAll @IntRange(min = 2, max = 12) int persons) {
        Drawn drawn = new Drawn(seed, 60, persons);
        int[] before = drawn.group(held);
        GrowingEntities growing = new GrowingEntities(before, drawn, LEAST_AVERAGE);
        drawn.tieAll(growing, held);

        for (int record = held; record < 60; record++) {
            int[] moved = growing.add(drawn.others(record), drawn.bitsOf(record));

            int[] all = drawn.group(record + 1);
            assertThat(IntStream.range(0, record + 1).map(growing::entityOf)).containsExactly(box(all));
            int[] earlier = before;
            assertThat(moved)
                    .containsExactly(IntStream.range(0, record)
                            .filter(row -> earlier[row] != all[row])
                            .toArray());
            before = all;
        }
        assertThat(growing.cutShort()).isZero();
    }

    @Test
    void aRecordThatContradictsBothLeavesTwoApart() {
        // 2 is like 0 and like 1, who are two.
        GrowingEntities growing = new GrowingEntities(new int[] {0, 1}, (a, b) -> b == 2 ? 4 : -8, LEAST_AVERAGE);

        assertThat(growing.add(new int[] {0, 1}, new float[] {4, 3})).isEmpty();
        assertThat(growing.entityOf(2)).isZero();
        assertThat(growing.entityOf(1)).isOne();
    }

    @Test
    void aRecordMayMakeTwoEntitiesOneAndThatIsTold() {
        GrowingEntities growing = new GrowingEntities(new int[] {0, 1}, (a, b) -> b == 2 ? 8 : -2, LEAST_AVERAGE);

        assertThat(growing.add(new int[] {0, 1}, new float[] {8, 8})).containsExactly(1);
        assertThat(growing.entityOf(1)).isZero();
        assertThat(growing.entityOf(2)).isZero();
    }

    @Test
    void anEntityOfThousandsTakesPartAsAWhole() {
        int held = 5_000;
        GrowingEntities growing = new GrowingEntities(new int[held], (a, b) -> 6, LEAST_AVERAGE);

        int[] moved = growing.add(new int[] {17, 4_321}, new float[] {6, 6});

        assertThat(moved).isEmpty();
        assertThat(growing.entityOf(held)).isZero();
        assertThat(growing.cutShort()).isOne();
        // A stranger who looks like one of them stays apart.
        GrowingEntities strange = new GrowingEntities(new int[held], (a, b) -> b == held ? -8 : 6, LEAST_AVERAGE);
        strange.add(new int[] {17}, new float[] {2});
        assertThat(strange.entityOf(held)).isEqualTo(held);
    }

    @Test
    void ofTooManyThatItIsTiedToTheFirstAreAsked() {
        int held = 3_000;
        int[] alone = IntStream.range(0, held).toArray();
        GrowingEntities growing = new GrowingEntities(alone, (a, b) -> b == held ? 3 : -8, LEAST_AVERAGE);
        float[] bits = new float[held];
        Arrays.fill(bits, 3);

        growing.add(alone, bits);

        assertThat(growing.entityOf(held)).isZero();
        assertThat(growing.entityOf(2_999)).isEqualTo(2_999);
        assertThat(growing.cutShort()).isOne();
    }

    private static Integer[] box(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    /** Bits drawn so that those of one mostly agree and strangers sometimes do; of half of the pairs nobody knows. */
    private static final class Drawn implements PairBits {
        private final float[][] bits;
        private final boolean[][] met;

        Drawn(long seed, int rows, int persons) {
            SplittableRandom chance = new SplittableRandom(seed);
            int[] person =
                    IntStream.range(0, rows).map(row -> chance.nextInt(persons)).toArray();
            bits = new float[rows][rows];
            met = new boolean[rows][rows];
            for (int b = 0; b < rows; b++) {
                for (int a = 0; a < b; a++) {
                    boolean one = person[a] == person[b];
                    bits[a][b] = (float) (one ? chance.nextDouble(-4, 10) : chance.nextDouble(-12, 3));
                    met[a][b] = chance.nextInt(2) == 0;
                }
            }
        }

        @Override
        public double of(int a, int b) {
            return bits[a][b];
        }

        int[] others(int record) {
            return IntStream.range(0, record).filter(row -> met[row][record]).toArray();
        }

        float[] bitsOf(int record) {
            int[] others = others(record);
            float[] of = new float[others.length];
            for (int i = 0; i < of.length; i++) {
                of[i] = bits[others[i]][record];
            }
            return of;
        }

        int[] group(int rows) {
            long[] pairs = pairs(rows);
            float[] of = new float[pairs.length];
            for (int i = 0; i < pairs.length; i++) {
                of[i] = bits[(int) (pairs[i] >>> 32)][(int) pairs[i]];
            }
            return new EntityGrouping(this, LEAST_AVERAGE).group(rows, pairs, of, () -> false);
        }

        void tieAll(GrowingEntities growing, int rows) {
            for (long pair : pairs(rows)) {
                growing.tie((int) (pair >>> 32), (int) pair, bits[(int) (pair >>> 32)][(int) pair]);
            }
        }

        private long[] pairs(int rows) {
            return IntStream.range(0, rows)
                    .boxed()
                    .flatMapToLong(a ->
                            IntStream.range(a + 1, rows).filter(b -> met[a][b]).mapToLong(b -> (long) a << 32 | b))
                    .toArray();
        }
    }
}
