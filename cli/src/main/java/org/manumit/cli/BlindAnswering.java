package org.manumit.cli;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.blind.BlindKeys;
import org.manumit.analytics.linkage.blind.BlindMatch.Grade;
import org.manumit.analytics.linkage.blind.oprf.TokenSender;

/**
 * The side that answers: it learns which of its keys the partner has too, as far as the partner says so, and with which of
 * its persons somebody is one. Takes one message after another; what does not follow the protocol ends the session. Confined
 * to one thread.
 */
final class BlindAnswering {

    static final String NO_COMMON_COLUMNS = "no-common-columns";

    private final BlindSide side;
    private final BlindSecrets secrets;
    private final BlindGate gate;
    private final SecureRandom random;
    private final IntArrayList common = new IntArrayList();
    private final BitSet labelled = new BitSet();
    private final List<BlindOutcome.Match> matches = new ArrayList<>();

    private BlindMessage stage = BlindMessage.OPEN;
    private BlindMessage.@Nullable Greeting partner;
    private CompletableFuture<BlindKeys> making = new CompletableFuture<>();
    private @Nullable BlindKeys keys;
    private @Nullable TokenSender sender;
    private int theirKeys;
    private int lastFunction;
    private int lastPosition = -1;
    private int[] labels = {};
    private int[] persons = {};
    private boolean ended;

    BlindAnswering(BlindSide side, BlindSecrets secrets, BlindGate gate, SecureRandom random) {
        this.side = side;
        this.secrets = secrets;
        this.gate = gate;
        this.random = random;
    }

    /**
     * Answers.
     *
     * @throws BlindMessage.Malformed if the message does not follow the protocol
     * @throws BlindGate.Refused if it is not answered
     */
    byte[] answer(byte[] message) {
        ByteBuffer read = ByteBuffer.wrap(message);
        BlindMessage kind = BlindMessage.read(read);
        boolean repeats = kind == stage && kind != BlindMessage.OPEN && kind != BlindMessage.BEGIN;
        boolean first = partner == null && kind == BlindMessage.OPEN;
        if (ended || !first && !repeats && !follows(kind)) {
            throw new BlindMessage.Malformed("a message out of turn");
        }
        stage = kind;
        try {
            return switch (kind) {
                case OPEN -> open(read);
                case BEGIN -> begin(read);
                case ROWS -> rows(read);
                case TAGS -> tags(read);
                case COMMON -> common(read);
                case LABELS -> labels(read);
                case MATCHES -> matches(read);
                case END -> end();
            };
        } catch (BufferUnderflowException | IllegalArgumentException broken) {
            throw new BlindMessage.Malformed(String.valueOf(broken.getMessage()));
        }
    }

    /** Messages of a kind that had nothing to say may be left out, but not the rows. */
    private boolean follows(BlindMessage kind) {
        return partner != null
                && kind.compareTo(stage) > 0
                && (kind == BlindMessage.BEGIN || sender != null)
                && (kind.compareTo(BlindMessage.ROWS) <= 0 || sender != null && sender.missing() == 0);
    }

    private byte[] open(ByteBuffer read) {
        BlindMessage.Greeting greeting = BlindMessage.Greeting.read(read);
        if ((greeting.roles() & side.roles()) == 0) {
            throw new BlindGate.Refused(NO_COMMON_COLUMNS);
        }
        gate.admit(greeting.persons());
        partner = greeting;
        making = CompletableFuture.supplyAsync(() -> side.keys(greeting.roles(), greeting.persons(), secrets.keys()));
        return BlindMessage.greeting(side);
    }

    private byte[] begin(ByteBuffer read) {
        if (partner == null) {
            throw new BlindMessage.Malformed("a message out of turn");
        }
        theirKeys = BlindMessage.keys(read, partner.persons());
        byte[] offer = BlindMessage.rest(read);
        BlindKeys made = made();
        int padded = BlindSide.padded(made.size());
        TokenSender opened =
                new TokenSender(made.upper(), made.lower(), padded, theirKeys, secrets.function(), offer, random);
        keys = made;
        sender = opened;
        shuffleLabels();
        byte[] answer = opened.answer();
        return ByteBuffer.allocate(Integer.BYTES + answer.length)
                .putInt(padded)
                .put(answer)
                .array();
    }

    private BlindKeys made() {
        try {
            return making.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("the keys could not be made", failed);
        }
    }

    private void shuffleLabels() {
        int count = side.records().persons();
        labels = new int[count];
        persons = new int[count];
        for (int person = 0; person < count; person++) {
            int other = random.nextInt(person + 1);
            persons[person] = persons[other];
            persons[other] = person;
        }
        for (int label = 0; label < count; label++) {
            labels[persons[label]] = label;
        }
    }

    private byte[] rows(ByteBuffer read) {
        opened().take(BlindMessage.rest(read));
        return new byte[0];
    }

    private byte[] tags(ByteBuffer read) {
        int function = read.get();
        int from = read.getInt();
        if (function < 0 || function >= TokenSender.functions() || from < 0) {
            throw new BlindMessage.Malformed("no such tags");
        }
        long[] tags = opened().tags(function, from, BlindMessage.TAGS_EACH);
        ByteBuffer answer = ByteBuffer.allocate(tags.length * Long.BYTES);
        answer.asLongBuffer().put(tags);
        return answer.array();
    }

    private byte[] common(ByteBuffer read) {
        int function = read.get();
        if (function < lastFunction) {
            throw new BlindMessage.Malformed("functions out of order");
        }
        if (function > lastFunction) {
            lastFunction = function;
            lastPosition = -1;
        }
        while (read.hasRemaining()) {
            int position = read.getInt();
            if (position <= lastPosition || common.size() >= theirKeys) {
                throw new BlindMessage.Malformed("positions out of order or too many");
            }
            lastPosition = position;
            common.add(opened().token(function, position));
        }
        return new byte[0];
    }

    private byte[] labels(ByteBuffer read) {
        int from = read.getInt();
        if (from < 0 || from >= common.size() || keys == null) {
            throw new BlindMessage.Malformed("no such common key");
        }
        int to = Math.min(common.size(), from + BlindMessage.LABELS_EACH);
        ByteBuffer answer = ByteBuffer.allocate((to - from) * (1 + 16 * Integer.BYTES));
        for (int at = from; at < to; at++) {
            int[] holders = keys.holders(common.getInt(at));
            answer.put((byte) holders.length);
            for (int holder : holders) {
                labelled.set(labels[holder]);
                answer.putInt(labels[holder]);
            }
        }
        byte[] written = new byte[answer.position()];
        answer.flip().get(written);
        return written;
    }

    private byte[] matches(ByteBuffer read) {
        while (read.hasRemaining()) {
            int label = read.getInt();
            long reference = read.getLong();
            int grade = read.get();
            if (label < 0
                    || !labelled.get(label)
                    || grade < 0
                    || grade >= Grade.values().length
                    || matches.size() >= theirKeys) {
                throw new BlindMessage.Malformed("a match with nobody who was named");
            }
            matches.add(new BlindOutcome.Match(persons[label], reference, Grade.values()[grade]));
        }
        return new byte[0];
    }

    private byte[] end() {
        ended = true;
        return new byte[0];
    }

    /** Whether the partner has said that it is done. */
    boolean ended() {
        return ended;
    }

    /** What this side has learnt. */
    BlindOutcome outcome() {
        BlindMessage.Greeting met = partner;
        if (met == null || !ended) {
            throw new IllegalStateException("the session has not ended");
        }
        return new BlindOutcome(met.desk(), met.persons(), matches);
    }

    private TokenSender opened() {
        if (sender == null) {
            throw new BlindMessage.Malformed("a message out of turn");
        }
        return sender;
    }
}
