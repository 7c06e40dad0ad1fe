package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manumit.analytics.linkage.blind.BlindKeys;

/**
 * Neither side gets anything of the other's records: neither in the messages, before they are sealed, nor in what is said or
 * written.
 */
class BlindLeakTest {

    private static final int RECORDS = 600;
    /** Shorter values stand in random bytes by chance. */
    private static final int TELLING = 5;

    private static final int DIGEST_PREFIX = 8;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void messagesHoldNoValueNoIdNoDigestOfOneAndNoKey() throws Exception {
        List<BlindDesk> desks = BlindDesk.two(folder, RECORDS);
        Heard heard = new Heard();
        BlindAnswering answering = desks.get(0).answering();

        BlindOutcome outcome = desks.get(1).ask(message -> {
            heard.add(message);
            byte[] answer = answering.answer(message);
            heard.add(answer);
            return answer;
        });

        assertThat(outcome.matches()).hasSizeGreaterThan(50);
        for (int side = 0; side < 2; side++) {
            assertThat(leaks(heard.bytes(), desks.get(side))).isEmpty();
            assertThat(heardKeys(heard.bytes(), keys(desks.get(side), desks.get(1 - side))))
                    .isZero();
        }
    }

    @Test
    void aLeakWouldBeFound() throws Exception {
        BlindDesk desk = BlindDesk.two(folder, RECORDS).get(0);
        String value = desk.files().values("phone").stream()
                .filter(phone -> phone.length() > TELLING)
                .findFirst()
                .orElseThrow();
        Heard clear = new Heard();
        clear.add(("xx" + value + "yy").getBytes(StandardCharsets.UTF_8));
        Heard digest = new Heard();
        digest.add(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        Heard key = new Heard();
        BlindKeys keys = keys(desk, desk);
        key.add(ByteBuffer.allocate(16)
                .putLong(keys.upper()[7])
                .putLong(keys.lower()[7])
                .array());

        assertThat(leaks(clear.bytes(), desk)).contains(value);
        assertThat(leaks(digest.bytes(), desk)).contains(value);
        assertThat(heardKeys(key.bytes(), keys)).isPositive();
    }

    @Test
    void whatTwoProcessesSayAndWriteHoldsNothingOfTheOther() throws Exception {
        List<BlindDesk> desks = BlindDesk.two(folder, RECORDS);
        new BlindProcesses(folder).run(desks.get(0).table(), desks.get(1).table());

        for (int side = 0; side < 2; side++) {
            String name = side == 0 ? "a" : "b";
            Heard written = new Heard();
            for (Path file : List.of(folder.resolve(name + ".said"), folder.resolve(name + ".complained"))) {
                written.add(Files.readAllBytes(file));
            }
            try (Stream<Path> files = Files.walk(folder.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    written.add(Files.readAllBytes(file));
                }
            }
            written.add(Files.readAllBytes(folder.resolve(name + ".code.quota")));
            assertThat(leaks(written.bytes(), desks.get(1 - side))).isEmpty();
            assertThat(leaks(written.bytes(), desks.get(side))).isNotEmpty();
            assertThat(Files.readString(folder.resolve(name + ".said")))
                    .matches(
                            "300 records, [0-9]+ matches, [0-9]+ records in them, [0-9.]+ s, peak memory [0-9,]+ MB\\R");
            assertThat(Files.readAllLines(folder.resolve(name).resolve("blind.log")))
                    .hasSize(1)
                    .allMatch(line -> line.matches(
                            "\\S+ (asked|answered), own persons \\d+, partner's about \\d+, matches \\d+"));
        }
        assertThat(references("a")).isEqualTo(references("b")).hasSizeGreaterThan(50);
    }

    private Set<String> references(String side) {
        Set<String> references = new HashSet<>();
        MatchesFile.read(
                folder.resolve(side).resolve("matches.csv"), (id, reference, grade) -> references.add(reference));
        return references;
    }

    /** Values and ids of a desk that stand in bytes, plainly or as the digest that anybody could make. */
    private static Set<String> leaks(byte[] heard, BlindDesk desk) throws Exception {
        Set<String> values = new HashSet<>();
        for (String column : desk.files().columns()) {
            for (String value : desk.files().values(column)) {
                if (!column.equals("cluster") && value.length() >= TELLING) {
                    values.add(value);
                    values.addAll(List.of(value.split(" ")));
                }
            }
        }
        for (int row = 0; row < desk.files().size(); row++) {
            values.add(desk.files().id(row));
        }
        Map<String, String> wanted = new HashMap<>();
        for (String value : values) {
            if (value.length() >= TELLING) {
                byte[] plain = value.getBytes(StandardCharsets.UTF_8);
                wanted.put(text(plain, plain.length), value);
                for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                    wanted.put(text(MessageDigest.getInstance(algorithm).digest(plain), DIGEST_PREFIX), value);
                }
            }
        }
        return found(heard, wanted);
    }

    /** How many match keys, as they are before the oblivious function, stand in bytes. */
    private static int heardKeys(byte[] heard, BlindKeys keys) {
        Map<String, String> wanted = new HashMap<>();
        long[] upper = keys.upper();
        for (int key = 0; key < upper.length; key++) {
            wanted.put(text(ByteBuffer.allocate(8).putLong(upper[key]).array(), 8), Integer.toString(key));
        }
        return found(heard, wanted).size();
    }

    private static BlindKeys keys(BlindDesk desk, BlindDesk partner) {
        return desk.side()
                .keys(
                        partner.side().roles(),
                        partner.side().persons(),
                        BlindDesk.secrets().keys());
    }

    /** Which of many strings stand in bytes: each place is looked up by strings of every wanted length. */
    private static Set<String> found(byte[] heard, Map<String, String> wanted) {
        Set<Integer> lengths = new HashSet<>();
        wanted.keySet().forEach(each -> lengths.add(each.length()));
        Map<Integer, Set<Long>> beginnings = new HashMap<>();
        wanted.keySet()
                .forEach(each -> beginnings
                        .computeIfAbsent(each.length(), length -> new HashSet<>())
                        .add(beginning(each.getBytes(StandardCharsets.ISO_8859_1), 0)));
        Set<String> found = new HashSet<>();
        for (int at = 0; at + TELLING <= heard.length; at++) {
            long beginning = beginning(heard, at);
            for (int length : lengths) {
                if (at + length <= heard.length
                        && beginnings.getOrDefault(length, Set.of()).contains(beginning)) {
                    String value = wanted.get(text(Arrays.copyOfRange(heard, at, at + length), length));
                    if (value != null) {
                        found.add(value);
                    }
                }
            }
        }
        return found;
    }

    private static long beginning(byte[] bytes, int at) {
        long read = 0;
        for (int i = 0; i < TELLING; i++) {
            read = read << 8 | bytes[at + i] & 0xFF;
        }
        return read;
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** All that was heard, one behind the other. */
    private static final class Heard {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        void add(byte[] message) {
            try {
                all.write(message);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        byte[] bytes() {
            return all.toByteArray();
        }
    }
}
