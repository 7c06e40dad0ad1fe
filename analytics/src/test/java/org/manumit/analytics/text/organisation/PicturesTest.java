package org.manumit.analytics.text.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PicturesTest {
    /** Bands must find what comparing with every first picture finds. */
    @Property(tries = 100)
    void aPictureIsNumberedAsByComparingWithAllFirstOnes(
            @ForAll int seed, @ForAll @IntRange(min = 0, max = 7) int distance) {
        Random random = new Random(seed);
        var builder = OrganisationsTest.builder();
        long[] hashes = new long[60];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = i % 3 == 0 ? random.nextLong() : hashes[random.nextInt(i)];
            for (int flips = random.nextInt(6); flips > 0; flips--) {
                hashes[i] ^= 1L << random.nextInt(64);
            }
            builder.document(i, -1, 0, -1).picture(hashes[i]);
        }
        Pictures pictures = Pictures.of(builder.build(), distance);
        for (long hash : hashes) {
            assertThat(Long.bitCount(pictures.first(pictures.numberOf(hash)) ^ hash))
                    .isLessThanOrEqualTo(distance);
        }
        for (long one : hashes) {
            for (long other : hashes) {
                long first = pictures.first(pictures.numberOf(one));
                long second = pictures.first(pictures.numberOf(other));
                assertThat(first == second || Long.bitCount(first ^ second) > distance)
                        .isTrue();
            }
        }
    }
}
