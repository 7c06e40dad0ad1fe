package org.manumit.analytics.text.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final float BITS = 10;

    private final Alignment alignment = Alignment.doubting();

    @Test
    void aTextSavesAllOfItselfButTheCopying() {
        int[] text = words(1, 2, 3, 4);

        assertThat(alignment.gain(text, Alignment.NO_GAPS, text, bits(text)))
                .isEqualTo(4 * BITS - 4 * 0.2f, within(1e-3f));
    }

    @Test
    void aChangedWordCostsLessThanItsNeighboursSave() {
        int[] places = new int[4];

        float saved = alignment.align(
                words(1, 2, 3, 4), Alignment.NO_GAPS, words(1, 9, 3, 4), bits(words(1, 9, 3, 4)), places);

        assertThat(places).containsExactly(0, -1, 2, 3);
        assertThat(saved).isEqualTo(3 * BITS - 3 * 0.2f - 3f, within(1e-3f));
    }

    @Test
    void reorderedSentencesAreFoundByLeaping() {
        int[] known = words(1, 2, 3, 4, 5, 6, 7, 8);
        int[] places = new int[8];

        alignment.align(known, Alignment.NO_GAPS, words(5, 6, 7, 8, 1, 2, 3, 4), bits(known), places);

        assertThat(places).containsExactly(4, 5, 6, 7, 0, 1, 2, 3);
    }

    @Test
    void wordsInAnOpenGapCostNextToNothing() {
        boolean[] open = {false, true, false};
        int[] text = words(1, 7, 8, 9, 2);

        float closed = alignment.gain(words(1, 2), Alignment.NO_GAPS, text, bits(text));
        float opened = alignment.gain(words(1, 2), open, text, bits(text));

        assertThat(opened).isGreaterThan(closed + 3);
    }

    @Test
    void numbersLineUpAndAreWorthNothing() {
        int[] known = {word(1), 5 << 2 | Words.NUMBER, word(2)};
        int[] text = {word(1), 6 << 2 | Words.NUMBER, word(2)};
        int[] places = new int[3];

        float saved = alignment.align(known, Alignment.NO_GAPS, text, new float[] {BITS, 0, BITS}, places);

        assertThat(places).containsExactly(0, 1, 2);
        assertThat(saved).isEqualTo(2 * BITS - 3 * 0.2f, within(1e-3f));
    }

    @Property
    void whatIsSavedIsAtMostTheCommonWordsAndPlacesHoldEqualWords(
            @ForAll @Size(max = 25) int @IntRange(max = 12) [] knownWords,
            @ForAll @Size(max = 25) int @IntRange(max = 12) [] textWords) {
        int[] known = words(knownWords);
        int[] text = words(textWords);
        int[] places = new int[text.length];

        float saved = alignment.align(known, Alignment.NO_GAPS, text, bits(text), places);

        Set<Integer> common = new HashSet<>();
        Arrays.stream(known).forEach(common::add);
        long most = Arrays.stream(text).filter(common::contains).count();
        assertThat(saved).isBetween(-0.6f * text.length - 1e-2f, most * BITS);
        assertThat(alignment.gain(known, Alignment.NO_GAPS, text, bits(text))).isEqualTo(saved);
        IntStream.range(0, text.length)
                .filter(i -> places[i] >= 0)
                .forEach(i -> assertThat(known[places[i]]).isEqualTo(text[i]));
    }

    private static int[] words(int... numbers) {
        return Arrays.stream(numbers).map(AlignmentTest::word).toArray();
    }

    private static int word(int number) {
        return number << Words.KIND_BITS | Words.WORD;
    }

    private static float[] bits(int[] text) {
        float[] bits = new float[text.length];
        Arrays.fill(bits, BITS);
        return bits;
    }
}
