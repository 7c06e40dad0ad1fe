package org.manumit.analytics.linkage.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparisons;
import org.manumit.analytics.linkage.field.FieldRole;

class CandidatePairsTest {

    @Property(tries = 200)
    void allThatShareARareValueMeetOnce(@ForAll @Size(min = 2, max = 60) List<@IntRange(max = 20) Integer> values) {
        List<String> texts = values.stream().map(value -> "k" + value).toList();

        long[] pairs =
                candidates(50, Field.of("code", FieldRole.CATEGORY, texts)).find(() -> false);

        List<Long> expected = new ArrayList<>();
        for (int a = 0; a < values.size(); a++) {
            for (int b = a + 1; b < values.size(); b++) {
                if (values.get(a).equals(values.get(b))) {
                    expected.add((long) a << 32 | b);
                }
            }
        }
        assertThat(Arrays.stream(pairs).boxed()).containsExactlyElementsOf(expected);
    }

    @Test
    void namesMeetByHowTheySoundAndByOtherFormsOfThem() {
        long[] pairs = candidates(
                        50,
                        Field.of(
                                "name",
                                FieldRole.FULL_NAME,
                                List.of("Lupita", "Guadalupe", "Vasquez", "Basques", "Thorne", "Torn", "Ibarra")))
                .find(() -> false);

        assertThat(pairs).containsExactly(1L, 2L << 32 | 3, 4L << 32 | 5);
    }

    @Test
    void aNameOfManyWordsKeepsAllItsKeysThoughColumnsRepeatThem() {
        // Four columns say the same, as full names beside their parts do; only the last sounds alike.
        List<Field> fields = new ArrayList<>();
        for (String column : List.of("name", "names", "full_name", "alias")) {
            fields.add(Field.of(column, FieldRole.FULL_NAME, List.of("abelanda bocarro", "lopresti morandi")));
        }
        fields.add(Field.of("surname", FieldRole.FAMILY_NAME, List.of("vasquez", "basques")));

        assertThat(candidates(50, fields.toArray(Field[]::new)).find(() -> false))
                .containsExactly(1L);
    }

    @Test
    void tenThousandRecordsOfOneTelephoneMeetByOtherKeysOnly() {
        int rows = 10_000;
        CandidatePairs candidates = candidates(
                20,
                Field.of(
                        "tel",
                        FieldRole.PHONE,
                        IntStream.range(0, rows).mapToObj(row -> "6015550100").toList()),
                Field.of(
                        "name",
                        FieldRole.FULL_NAME,
                        IntStream.range(0, rows)
                                .mapToObj(row -> "person" + row / 2)
                                .toList()));

        long[] pairs = candidates.find(() -> false);

        assertThat(pairs.length).isLessThan(rows * 25);
        assertThat(pairs).contains(2L << 32 | 3, 9_998L << 32 | 9_999);
    }

    @Test
    void whatIsTooManyInEveryWayIsCounted() {
        CandidatePairs candidates = candidates(
                20,
                Field.of(
                        "state",
                        FieldRole.CATEGORY,
                        IntStream.range(0, 100).mapToObj(row -> "x").toList()));

        assertThat(candidates.find(() -> false)).isEmpty();
        assertThat(candidates.leftOut()).isPositive();
    }

    @Test
    void itCanBeCancelled() {
        CandidatePairs candidates = candidates(20, Field.of("state", FieldRole.CATEGORY, List.of("x", "y", "x")));

        assertThatThrownBy(() -> candidates.find(() -> true)).isInstanceOf(CancellationException.class);
    }

    private static CandidatePairs candidates(int largestBlock, Field... fields) {
        return new CandidatePairs(FieldComparisons.of(List.of(fields)), largestBlock);
    }
}
