package org.manumit.analytics.linkage.blind.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Sender and receiver agree on exactly the tokens that both have. */
class TokenExchangeTest {

    private static final byte[] SEED = new byte[16];

    private final SecureRandom random = new SecureRandom();

    @Property(tries = 6)
    void whatIsCommonIsWhatBothHave(
            @ForAll @IntRange(max = 400) int receivers,
            @ForAll @IntRange(max = 400) int senders,
            @ForAll @IntRange(max = 300) int both,
            @ForAll long seed) {
        Sets sets = new Sets(receivers, senders, both, seed);

        IntArrayList found = exchange(sets);

        Set<Long> expected =
                new HashSet<>(LongStream.of(sets.ofReceiver).boxed().toList());
        expected.retainAll(LongStream.of(sets.ofSender).boxed().toList());
        assertThat(found.intStream().mapToObj(token -> sets.ofReceiver[token]).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void moreRowsThanOneChunkHoldsAreExchanged() {
        Sets sets = new Sets(15_000, 10_000, 5_000, 3);

        assertThat(exchange(sets).size()).isEqualTo(5_000);
    }

    /** Runs the exchange; the second halves of tokens are mixed from the first. */
    private IntArrayList exchange(Sets sets) {
        int padded = sets.ofReceiver.length + 17;
        TokenReceiver receiver = new TokenReceiver(sets.ofReceiver, mixed(sets.ofReceiver), padded, SEED, random);
        TokenSender sender = new TokenSender(
                sets.ofSender, mixed(sets.ofSender), sets.ofSender.length + 11, padded, SEED, receiver.offer(), random);
        receiver.accept(sender.answer());
        while (sender.missing() > 0) {
            sender.take(receiver.nextRows());
        }
        assertThat(receiver.nextRows()).isEmpty();
        IntArrayList all = new IntArrayList();
        for (int function = 0; function < TokenSender.functions(); function++) {
            if (function > 0) {
                receiver.nextFunction();
            }
            IntArrayList tokens = new IntArrayList();
            IntArrayList positions = new IntArrayList();
            receiver.compare(sender.tags(function, 0, 1 << 20), tokens, positions);
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(sets.ofSender[sender.token(function, positions.getInt(i))])
                        .isEqualTo(sets.ofReceiver[tokens.getInt(i)]);
            }
            all.addAll(tokens);
        }
        return all;
    }

    @Test
    void lengthsThatLieAreRefused() {
        long[] tokens = {1, 2, 3};
        TokenReceiver receiver = new TokenReceiver(tokens, mixed(tokens), 8, SEED, random);
        byte[] offer = receiver.offer();

        assertThatThrownBy(() -> sender(tokens, Arrays.copyOf(offer, offer.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sender(tokens, new byte[offer.length])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> receiver.accept(new byte[100])).isInstanceOf(IllegalArgumentException.class);
        TokenSender sender = sender(tokens, offer);
        assertThatThrownBy(() -> sender.take(new byte[64])).isInstanceOf(IllegalArgumentException.class);
        receiver.accept(sender.answer());
        sender.take(receiver.nextRows());
        assertThatThrownBy(() -> sender.take(new byte[64])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sender.token(0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sender.token(0, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> receiver.compare(new long[] {5, 5, 4, 4}, new IntArrayList(), new IntArrayList()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPositionThatOnlyFillsUpIsNobodys() {
        long[] tokens = {1, 2, 3};
        TokenReceiver receiver = new TokenReceiver(tokens, mixed(tokens), 8, SEED, random);
        TokenSender sender = sender(tokens, receiver.offer());
        receiver.accept(sender.answer());
        sender.take(receiver.nextRows());

        int refused = 0;
        for (int position = 0; position < 8; position++) {
            try {
                assertThat(sender.token(0, position)).isBetween(0, 2);
            } catch (IllegalArgumentException filled) {
                refused++;
            }
        }
        assertThat(refused).isEqualTo(5);
    }

    private TokenSender sender(long[] tokens, byte[] offer) {
        return new TokenSender(tokens, mixed(tokens), 8, 8, SEED, offer, random);
    }

    private static long[] mixed(long[] tokens) {
        return LongStream.of(tokens)
                .map(token -> token * 0x9E3779B97F4A7C15L + 1)
                .toArray();
    }

    private static final class Sets {
        private final long[] ofReceiver;
        private final long[] ofSender;

        Sets(int receivers, int senders, int both, long seed) {
            SplittableRandom chance = new SplittableRandom(seed);
            long[] all =
                    chance.longs().distinct().limit(receivers + senders + both).toArray();
            ofReceiver = Arrays.copyOfRange(all, 0, receivers + both);
            ofSender = Arrays.copyOfRange(all, receivers, all.length);
        }
    }
}
