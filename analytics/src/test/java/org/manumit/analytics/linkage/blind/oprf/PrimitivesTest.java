package org.manumit.analytics.linkage.blind.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The parts of the oblivious function, each by itself. */
class PrimitivesTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void theTakerGetsTheSeedThatItChoseAndNotTheOther() {
        boolean[] choices = {true, false, false, true, true};
        BaseTransfer.Giver giver = new BaseTransfer.Giver(random);
        BaseTransfer.Taker taker = new BaseTransfer.Taker(giver.offer(), choices, random);

        byte[][][] seeds = giver.seeds(taker.answer());

        for (int pair = 0; pair < choices.length; pair++) {
            int chosen = choices[pair] ? 1 : 0;
            assertThat(taker.seeds()[pair]).isEqualTo(seeds[pair][chosen]).isNotEqualTo(seeds[pair][1 - chosen]);
        }
    }

    @Test
    void whatIsNoElementIsRefused() {
        BaseTransfer.Giver giver = new BaseTransfer.Giver(random);

        assertThatThrownBy(() -> giver.seeds(new byte[BaseTransfer.ELEMENT]))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] greatest = new byte[BaseTransfer.ELEMENT];
        Arrays.fill(greatest, (byte) 0xFF);
        assertThatThrownBy(() -> giver.seeds(greatest)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void blocksOfBitsAreTurned() {
        long[] bits = new SplittableRandom(1).longs(64).toArray();
        long[] turned = bits.clone();

        BitMatrix.turn(turned, 0);

        for (int row = 0; row < 64; row++) {
            for (int column = 0; column < 64; column++) {
                assertThat(turned[row] << column >>> 63).isEqualTo(bits[column] << row >>> 63);
            }
        }
    }

    @Test
    void codeWordsOfDifferentInputsAreFarApart() {
        CodeWords words = new CodeWords(new byte[16]);
        long[] inputs = new long[400];
        for (int i = 0; i < inputs.length / 2; i++) {
            inputs[2 * i] = i;
        }

        long[] read = words.of(inputs);

        assertThat(words.of(inputs)).isEqualTo(read);
        for (int i = 0; i < inputs.length / 2; i++) {
            for (int j = 0; j < i; j++) {
                int apart = 0;
                for (int word = 0; word < BitMatrix.WORDS; word++) {
                    apart += Long.bitCount(read[i * BitMatrix.WORDS + word] ^ read[j * BitMatrix.WORDS + word]);
                }
                assertThat(apart).isGreaterThan(128);
            }
        }
    }
}
