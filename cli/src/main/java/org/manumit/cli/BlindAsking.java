package org.manumit.cli;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.manumit.analytics.linkage.blind.BlindKeys;
import org.manumit.analytics.linkage.blind.BlindMatch;
import org.manumit.analytics.linkage.blind.BlindMatching;
import org.manumit.analytics.linkage.blind.oprf.TokenReceiver;
import org.manumit.analytics.linkage.blind.oprf.TokenSender;

/**
 * The side that asks: it learns which of its keys the partner has too and which of those belong to one of the partner's
 * persons, without knowing whom; settles who is one with whom; and tells the partner that. Confined to one thread.
 */
final class BlindAsking {

    private static final int MOST_HOLDERS = 16;

    private final BlindSide side;
    private final BlindExchange exchange;
    private final BlindSecrets secrets;
    private final BlindGate gate;
    private final SecureRandom random;

    BlindAsking(BlindSide side, BlindExchange exchange, BlindSecrets secrets, BlindGate gate, SecureRandom random) {
        this.side = side;
        this.exchange = exchange;
        this.secrets = secrets;
        this.gate = gate;
        this.random = random;
    }

    /**
     * Runs the whole.
     *
     * @throws BlindGate.Refused if the partner brings more persons than it may: each of its records asks something, too
     * @throws BlindMessage.Malformed if the partner does not follow the protocol
     */
    BlindOutcome run() {
        byte[] mine = BlindMessage.greeting(side);
        BlindMessage.Greeting partner = BlindMessage.Greeting.read(
                ask(BlindMessage.OPEN.with(mine.length).put(mine)));
        gate.admit(partner.persons());
        BlindKeys keys = side.keys(partner.roles(), partner.persons(), secrets.keys());
        IntArrayList common = common(keys, partner.persons());
        List<BlindMatch> found = matches(keys, common);
        List<BlindOutcome.Match> told = tell(found);
        ask(BlindMessage.END.with(0));
        return new BlindOutcome(partner.desk(), partner.persons(), told);
    }

    /** The numbers of the keys that the partner has too, in the order in which it was told so. */
    private IntArrayList common(BlindKeys keys, int partners) {
        int padded = BlindSide.padded(keys.size());
        TokenReceiver receiver = new TokenReceiver(keys.upper(), keys.lower(), padded, secrets.function(), random);
        byte[] offer = receiver.offer();
        ByteBuffer begun = ask(BlindMessage.BEGIN
                .with(Integer.BYTES + offer.length)
                .putInt(padded)
                .put(offer));
        int theirs = BlindMessage.keys(begun, partners);
        checked(() -> receiver.accept(BlindMessage.rest(begun)));
        sendRows(receiver);
        IntArrayList common = new IntArrayList();
        IntArrayList positions = new IntArrayList();
        List<IntArrayList> ofFunctions = new ArrayList<>();
        for (int function = 0; function < TokenSender.functions(); function++) {
            if (function > 0) {
                receiver.nextFunction();
            }
            for (int from = 0; from < theirs; from += BlindMessage.TAGS_EACH) {
                long[] tags = tags(function, from, Math.min(BlindMessage.TAGS_EACH, theirs - from));
                checked(() -> receiver.compare(tags, common, positions));
            }
            ofFunctions.add(new IntArrayList(positions));
            positions.clear();
        }
        for (int function = 0; function < ofFunctions.size(); function++) {
            tellCommon(function, ofFunctions.get(function));
        }
        return common;
    }

    /** Makes the next rows while the partner works on those that were sent. */
    private void sendRows(TokenReceiver receiver) {
        byte[] rows = receiver.nextRows();
        while (rows.length > 0) {
            CompletableFuture<byte[]> next = CompletableFuture.supplyAsync(receiver::nextRows);
            ask(BlindMessage.ROWS.with(rows.length).put(rows));
            rows = next.join();
        }
    }

    private long[] tags(int function, int from, int count) {
        ByteBuffer answer = ask(
                BlindMessage.TAGS.with(1 + Integer.BYTES).put((byte) function).putInt(from));
        long[] tags = new long[2 * count];
        if (answer.remaining() != tags.length * Long.BYTES) {
            throw new BlindMessage.Malformed("tags of another number than was told");
        }
        answer.asLongBuffer().get(tags);
        return tags;
    }

    private void tellCommon(int function, IntArrayList positions) {
        for (int from = 0; from < positions.size(); from += BlindMessage.POSITIONS_EACH) {
            int to = Math.min(positions.size(), from + BlindMessage.POSITIONS_EACH);
            ByteBuffer message =
                    BlindMessage.COMMON.with(1 + (to - from) * Integer.BYTES).put((byte) function);
            positions.subList(from, to).forEach(message::putInt);
            ask(message);
        }
    }

    private List<BlindMatch> matches(BlindKeys keys, IntArrayList common) {
        BlindMatching matching = new BlindMatching(keys);
        ByteBuffer labels = ByteBuffer.allocate(0);
        for (int at = 0; at < common.size(); at++) {
            if (at % BlindMessage.LABELS_EACH == 0) {
                labels = ask(BlindMessage.LABELS.with(Integer.BYTES).putInt(at));
            }
            matching.share(common.getInt(at), labels(labels));
        }
        return matching.matches();
    }

    private static int[] labels(ByteBuffer from) {
        try {
            int count = from.get();
            if (count < 1 || count > MOST_HOLDERS) {
                throw new BlindMessage.Malformed("a key of nobody or of too many");
            }
            int[] labels = new int[count];
            for (int i = 0; i < count; i++) {
                labels[i] = from.getInt();
            }
            return labels;
        } catch (BufferUnderflowException shorter) {
            throw new BlindMessage.Malformed("labels that end too early");
        }
    }

    private List<BlindOutcome.Match> tell(List<BlindMatch> found) {
        List<BlindOutcome.Match> told = new ArrayList<>();
        for (int from = 0; from < found.size(); from += BlindMessage.MATCHES_EACH) {
            List<BlindMatch> some = found.subList(from, Math.min(found.size(), from + BlindMessage.MATCHES_EACH));
            ByteBuffer message = BlindMessage.MATCHES.with(some.size() * BlindMessage.MATCH);
            for (BlindMatch match : some) {
                BlindOutcome.Match named = new BlindOutcome.Match(match.person(), random.nextLong(), match.grade());
                named.write(message, match.label());
                told.add(named);
            }
            ask(message);
        }
        return told;
    }

    private ByteBuffer ask(ByteBuffer message) {
        return ByteBuffer.wrap(exchange.ask(message.array()));
    }

    private static void checked(Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException broken) {
            throw new BlindMessage.Malformed(String.valueOf(broken.getMessage()));
        }
    }
}
