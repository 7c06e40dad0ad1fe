package org.manumit.formats.ais;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of a receiver's log and assembles messages: checksums, TAG blocks (NMEA 0183 4.10), the
 * {@code $PGHP} time line of AisLib, sentences of several parts. Bounded in memory; single-threaded.
 */
final class AisAssembler {
    /** What a line amounted to. */
    enum Outcome {
        /** Nothing for us: another sentence, a time, a blank line, the first parts of a message. */
        NOTHING,
        MESSAGE,
        FAULT
    }

    private static final int MAX_LINE = 1_024;
    private static final int SLOTS = 33;

    /** Parts of one message that are still to be completed. */
    private static final class Pending {
        private final AisMessage message = new AisMessage();
        private final StringBuilder raw = new StringBuilder();
        private int next;
        private int total;
        private long line;
        private long time;
        private String station = "";
    }

    private final Pending[] slots = new Pending[SLOTS];
    private final AisMessage message = new AisMessage();
    private String fault = "";
    private String raw = "";
    private long line;
    private long time;
    private long waitingTime;
    private String station = "";
    private boolean tagBroken;

    AisMessage message() {
        return message;
    }

    /** Why the last line was a fault: {@code checksum}, {@code sentence-unreadable}, {@code fragment-missing} or {@code payload-unreadable}. */
    String fault() {
        return fault;
    }

    /** The sentences of the message, or the faulty line. */
    String raw() {
        return raw;
    }

    /** Line on which the message starts. */
    long line() {
        return line;
    }

    /** Time of receipt in milliseconds since 1970, 0 if the log tells none. */
    long timeMillis() {
        return time;
    }

    /** Name of the receiver, or empty. */
    String station() {
        return station;
    }

    /** Whether a TAG block had a wrong checksum and was not believed. */
    boolean tagBroken() {
        return tagBroken;
    }

    Outcome line(String text, long number) {
        raw = text;
        line = number;
        time = 0;
        station = "";
        tagBroken = false;
        int at = text.indexOf('!');
        if (at < 0) {
            timeLine(text);
            return Outcome.NOTHING;
        }
        if (text.length() > MAX_LINE) {
            return fault("sentence-unreadable");
        }
        if (at > 0) {
            tags(text, at);
        }
        if (!isVdm(text, at)) {
            return Outcome.NOTHING;
        }
        if (time == 0) {
            time = waitingTime;
        }
        waitingTime = 0;
        return sentence(text, at);
    }

    private static boolean isVdm(String text, int at) {
        return text.startsWith("VDM,", at + 3) || text.startsWith("VDO,", at + 3);
    }

    private void timeLine(String text) {
        if (text.startsWith("\\")) {
            tags(text, text.length());
            waitingTime = time != 0 ? time : waitingTime;
        } else if (text.startsWith("$PGHP,1,")) {
            waitingTime = proprietaryTime(text);
        }
    }

    /** {@code $PGHP,1,year,month,day,hour,minute,second,millisecond,…}: time of receipt of the next sentence, UTC. */
    private static long proprietaryTime(String text) {
        String[] cells = text.split(",", 11);
        if (cells.length < 10) {
            return 0;
        }
        try {
            return LocalDateTime.of(
                                            Integer.parseInt(cells[2]),
                                            Integer.parseInt(cells[3]),
                                            Integer.parseInt(cells[4]),
                                            Integer.parseInt(cells[5]),
                                            Integer.parseInt(cells[6]),
                                            Integer.parseInt(cells[7]))
                                    .toEpochSecond(ZoneOffset.UTC)
                            * 1000
                    + (cells[8].isEmpty() ? 0 : Math.floorMod(Integer.parseInt(cells[8]), 1000));
        } catch (NumberFormatException | DateTimeException e) {
            return 0;
        }
    }

    /** Reads {@code \c:1354725824,s:station*hh\} blocks before a sentence. */
    private void tags(String text, int end) {
        int open = text.indexOf('\\');
        while (open >= 0 && open < end) {
            int close = text.indexOf('\\', open + 1);
            if (close < 0 || close > end) {
                return;
            }
            int star = text.lastIndexOf('*', close);
            if (star <= open || !checks(text, open + 1, star, close)) {
                tagBroken = true;
            } else {
                fields(text, open + 1, star);
            }
            open = text.indexOf('\\', close + 1);
        }
    }

    private void fields(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int comma = text.indexOf(',', at);
            int end = comma < 0 || comma > to ? to : comma;
            if (text.startsWith("c:", at)) {
                long value = digits(text, at + 2, end);
                time = value > 99_999_999_999L ? value : value * 1000;
            } else if (text.startsWith("s:", at)) {
                station = text.substring(at + 2, end);
            }
            at = end + 1;
        }
    }

    private static boolean checks(String text, int from, int star, int end) {
        if (star + 3 > end) {
            return false;
        }
        int sum = 0;
        for (int i = from; i < star; i++) {
            sum ^= text.charAt(i);
        }
        return sum == (Character.digit(text.charAt(star + 1), 16) << 4 | Character.digit(text.charAt(star + 2), 16));
    }

    /** {@code !AIVDM,parts,part,sequence,channel,payload,fill*hh[,time]}. */
    private Outcome sentence(String text, int at) {
        int star = text.indexOf('*', at);
        if (star < 0 || !checks(text, at + 1, star, text.length())) {
            return fault("checksum");
        }
        if (time == 0) {
            int end = text.indexOf(',', star + 4);
            time = star + 4 <= text.length() ? digits(text, star + 4, end < 0 ? text.length() : end) * 1000 : 0;
        }
        int total = digit(text, at + 7);
        int part = digit(text, at + 9);
        int third = text.indexOf(',', at + 11);
        int fourth = third < 0 ? -1 : text.indexOf(',', third + 1);
        int fifth = fourth < 0 ? -1 : text.indexOf(',', fourth + 1);
        boolean shaped = total >= 1
                && part >= 1
                && part <= total
                && text.charAt(at + 8) == ','
                && text.charAt(at + 10) == ','
                && fifth > 0
                && fifth + 2 == star
                && third - at <= 12;
        if (!shaped) {
            return fault("sentence-unreadable");
        }
        int fill = digit(text, fifth + 1);
        if (fill < 0 || fill > 5) {
            return fault("sentence-unreadable");
        }
        if (total == 1) {
            message.clear();
            return take(text, fourth + 1, fifth, fill, message) ? Outcome.MESSAGE : fault("payload-unreadable");
        }
        int sequence = third == at + 12 ? digit(text, at + 11) : -1;
        char channel = fourth > third + 1 ? text.charAt(third + 1) : ' ';
        return part(text, part, total, slot(sequence, channel), fourth + 1, fifth, fill);
    }

    private static int slot(int sequence, char channel) {
        int band = channel == 'B' || channel == '2' ? 2 : channel == 'A' || channel == '1' ? 1 : 0;
        return band * 11 + sequence + 1;
    }

    private Outcome part(String text, int part, int total, int slot, int from, int to, int fill) {
        Pending pending = slots[slot];
        if (pending == null) {
            pending = new Pending();
            slots[slot] = pending;
        }
        if (part == 1) {
            start(pending, total);
        } else if (pending.next != part || pending.total != total) {
            pending.next = 0;
            return fault("fragment-missing");
        }
        if (!take(text, from, to, fill, pending.message)) {
            pending.next = 0;
            return fault("payload-unreadable");
        }
        pending.raw.append(part == 1 ? "" : "\n").append(text);
        pending.next = part + 1;
        if (part < total) {
            return Outcome.NOTHING;
        }
        message.copyFrom(pending.message);
        raw = pending.raw.toString();
        line = pending.line;
        time = pending.time != 0 ? pending.time : time;
        station = pending.station.isEmpty() ? station : pending.station;
        pending.next = 0;
        return Outcome.MESSAGE;
    }

    private void start(Pending pending, int total) {
        pending.message.clear();
        pending.raw.setLength(0);
        pending.total = total;
        pending.line = line;
        pending.time = time;
        pending.station = station;
    }

    private static boolean take(String text, int from, int to, int fill, AisMessage message) {
        message.fill(fill);
        return to > from && message.append(text, from, to);
    }

    private Outcome fault(String code) {
        fault = code;
        return Outcome.FAULT;
    }

    private static int digit(String text, int at) {
        int value = at < text.length() ? text.charAt(at) - '0' : -1;
        return value >= 0 && value <= 9 ? value : -1;
    }

    /** The number of up to 15 digits between two places; 0 if anything else stands there. */
    private static long digits(String text, int from, int to) {
        if (to <= from || to - from > 15) {
            return 0;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = digit(text, i);
            if (digit < 0) {
                return 0;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The message of which parts are still missing at the end of the log, if any; call until null. */
    @Nullable
    String unfinished() {
        for (Pending pending : slots) {
            if (pending != null && pending.next > 1) {
                pending.next = 0;
                line = pending.line;
                return pending.raw.toString();
            }
        }
        return null;
    }
}
