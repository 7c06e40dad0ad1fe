package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BlindSessionTest {

    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);

    private final BlindCode code = BlindCode.of(new byte[32]);

    @Test
    void whatOneSealsTheOtherOpens() {
        Pair pair = pair(code, code);

        assertThat(pair.answers.open(pair.asks.seal(MESSAGE))).hasValue(MESSAGE);
        assertThat(pair.asks.open(pair.answers.seal(MESSAGE))).hasValue(MESSAGE);
        assertThat(pair.answers.open(pair.asks.seal(MESSAGE))).hasValue(MESSAGE);
        assertThat(pair.asks.key("x")).isEqualTo(pair.answers.key("x")).isNotEqualTo(pair.asks.key("y"));
    }

    @Test
    void whatIsCutChangedRepeatedSkippedOrSentBackDoesNotOpen() {
        Pair pair = pair(code, code);
        byte[] first = pair.asks.seal(MESSAGE);
        byte[] second = pair.asks.seal(MESSAGE);
        byte[] changed = first.clone();
        changed[0] ^= 1;

        assertThat(pair.answers.open(Arrays.copyOf(first, first.length - 1))).isEmpty();
        assertThat(pair.answers.open(new byte[3])).isEmpty();
        assertThat(pair.answers.open(new byte[0])).isEmpty();
        assertThat(pair.answers.open(changed)).isEmpty();
        assertThat(pair.answers.open(second)).isEmpty();
        assertThat(pair.asks.open(first)).isEmpty();
        assertThat(pair.answers.open(first)).hasValue(MESSAGE);
        assertThat(pair.answers.open(first)).isEmpty();
        assertThat(pair.answers.open(second)).hasValue(MESSAGE);
    }

    @Test
    void longMessagesAreSealedInPiecesOfWhichNoneCanBeCutOff() {
        Pair pair = pair(code, code);
        byte[] message = new byte[3 * (1 << 14)];
        byte[] sealed = pair.asks.seal(message);

        assertThat(sealed).hasSize(BlindSession.sealedLength(message.length));
        assertThat(pair.answers.open(Arrays.copyOf(sealed, sealed.length / 3 * 2)))
                .isEmpty();
        assertThat(pair.answers.open(sealed)).hasValue(message);
        assertThat(pair.answers.open(pair.asks.seal(new byte[0]))).hasValue(new byte[0]);
    }

    @Test
    void equalMessagesAreSealedDifferently() {
        Pair pair = pair(code, code);

        assertThat(pair.asks.seal(MESSAGE)).isNotEqualTo(pair.asks.seal(MESSAGE));
        assertThat(pair.asks.seal(MESSAGE)).isNotEqualTo(pair(code, code).asks.seal(MESSAGE));
    }

    @Test
    void anotherCodeIsNoticedByBoth() {
        byte[] other = new byte[32];
        other[31] = 1;
        BlindHandshake mine = new BlindHandshake(code);
        BlindHandshake theirs = new BlindHandshake(BlindCode.of(other));

        assertThat(theirs.isFromPartner(mine.ask())).isFalse();
        assertThat(mine.isAnswerToMine(theirs.answer(mine.ask()))).isFalse();
        assertThat(mine.isAnswerToMine(new byte[0])).isFalse();
    }

    @Test
    void anAnswerToAnotherHelloIsNoAnswer() {
        BlindHandshake mine = new BlindHandshake(code);
        byte[] toAnother = new BlindHandshake(code).answer(new BlindHandshake(code).ask());

        assertThat(mine.isAnswerToMine(toAnother)).isFalse();
    }

    private record Pair(BlindSession asks, BlindSession answers) {}

    private static Pair pair(BlindCode one, BlindCode other) {
        BlindHandshake asks = new BlindHandshake(one);
        BlindHandshake answers = new BlindHandshake(other);
        byte[] asked = asks.ask();
        byte[] answered = answers.answer(asked);
        assertThat(answers.isFromPartner(asked)).isTrue();
        assertThat(asks.isAnswerToMine(answered)).isTrue();
        return new Pair(asks.session(answered, true), answers.session(asked, false));
    }
}
