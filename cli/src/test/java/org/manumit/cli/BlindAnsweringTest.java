package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a partner may send that does not follow the protocol. */
class BlindAnsweringTest {

    private static List<BlindDesk> desks = List.of();

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        desks = BlindDesk.two(folder, 400);
    }

    private final BlindAnswering answering = desks.get(0).answering();

    @Test
    void aMessageOutOfTurnIsMalformed() {
        assertMalformed(BlindMessage.ROWS.with(64));
        assertMalformed(BlindMessage.LABELS.with(4).putInt(0));
        assertMalformed(BlindMessage.END.with(0));
        open();
        assertMalformed(BlindMessage.OPEN.with(0));
        assertMalformed(BlindMessage.TAGS.with(5));
        assertMalformed(BlindMessage.END.with(0));
    }

    @Test
    void numbersThatCannotBeAreMalformed() {
        assertMalformed(BlindMessage.OPEN.with(0));
        assertMalformed(greeting(1 << 2, -1, 0));
        assertMalformed(greeting(1 << 2, Integer.MAX_VALUE, 0));
        assertMalformed(greeting(1 << 2, 10, Integer.MAX_VALUE));
        assertMalformed(greeting(1 << 2, 10, -1));
        assertMalformed(ByteBuffer.wrap(new byte[] {77}));
        assertMalformed(ByteBuffer.allocate(0));
    }

    @Test
    void moreKeysThanThePersonsThatWereToldAreMalformed() {
        open();
        assertMalformed(BlindMessage.BEGIN.with(4 + 776).putInt(1_000_000_000));
        assertMalformed(BlindMessage.BEGIN.with(4 + 776).putInt(-1));
        assertMalformed(BlindMessage.BEGIN.with(4 + 3).putInt(100));
        assertMalformed(BlindMessage.BEGIN.with(2));
    }

    @Test
    void columnsThatSayNothingInCommonAreRefused() {
        assertThatThrownBy(() -> answering.answer(greeting(0, 10, 0).array()))
                .isInstanceOf(BlindGate.Refused.class)
                .hasMessage(BlindAnswering.NO_COMMON_COLUMNS);
    }

    @Test
    void whoIsNotAdmittedGetsNothing() {
        BlindAnswering guarded = new BlindAnswering(
                desks.get(0).side(),
                BlindDesk.secrets(),
                persons -> {
                    throw new BlindGate.Refused(BlindQuota.QUOTA_EXCEEDED);
                },
                new SecureRandom());

        assertThatThrownBy(() -> guarded.answer(opening())).isInstanceOf(BlindGate.Refused.class);
        assertThatThrownBy(() -> guarded.answer(BlindMessage.BEGIN.with(780).array()))
                .isInstanceOf(BlindMessage.Malformed.class);
    }

    @Test
    void messagesThatAreChangedOnTheWayNeverDoMoreThanEndTheSession() {
        SplittableRandom chance = new SplittableRandom(11);
        for (int trial = 0; trial < 4; trial++) {
            BlindAnswering tried = desks.get(0).answering();
            int wrongOne = trial * 2 + 1;
            int[] sent = {0};
            try {
                desks.get(1).ask(message -> {
                    byte[] said = message.clone();
                    if (sent[0]++ == wrongOne) {
                        said[chance.nextInt(Math.min(6, said.length))] ^= (byte) (1 + chance.nextInt(255));
                    }
                    return tried.answer(said);
                });
            } catch (BlindMessage.Malformed expected) {
                assertThat(expected).hasMessageNotContaining("java");
            }
        }
    }

    @Test
    void positionsAndLabelsThatWereNotGivenAreMalformed() {
        BlindAnswering tried = desks.get(0).answering();
        desks.get(1).ask(message -> {
            if (message[0] == BlindMessage.MATCHES.ordinal()) {
                ByteBuffer wrong = BlindMessage.MATCHES
                        .with(BlindMessage.MATCH)
                        .putInt(1 << 20)
                        .putLong(1)
                        .put((byte) 0);
                assertThatThrownBy(() -> tried.answer(wrong.array())).isInstanceOf(BlindMessage.Malformed.class);
            }
            if (message[0] == BlindMessage.COMMON.ordinal()) {
                ByteBuffer wrong = BlindMessage.COMMON.with(5).put((byte) 0).putInt(Integer.MAX_VALUE);
                assertThatThrownBy(() -> desks.get(0).answering().answer(wrong.array()))
                        .isInstanceOf(BlindMessage.Malformed.class);
            }
            return tried.answer(message);
        });
        assertThat(tried.outcome().matches()).isNotEmpty();
    }

    private void open() {
        assertThat(answering.answer(opening())).isNotEmpty();
    }

    private static byte[] opening() {
        byte[] greeting = BlindMessage.greeting(desks.get(1).side());
        return BlindMessage.OPEN.with(greeting.length).put(greeting).array();
    }

    private static ByteBuffer greeting(int roles, int persons, int length) {
        byte[] name = "".getBytes(StandardCharsets.UTF_8);
        return BlindMessage.OPEN
                .with(12)
                .putInt(roles)
                .putInt(persons)
                .putInt(length)
                .put(name);
    }

    private void assertMalformed(ByteBuffer message) {
        assertThatThrownBy(() -> answering.answer(message.array())).isInstanceOf(BlindMessage.Malformed.class);
    }
}
