package org.manumit.formats.ais;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Writes AIS messages as {@code !AIVDM} sentences, each behind a TAG block (NMEA 0183 4.10) with the station's
 * name and the Unix second of receipt. Closing it closes the stream. Single-threaded.
 */
public final class AisWriter implements Closeable {
    private static final int ARMOUR_PER_SENTENCE = 56;

    private final Writer out;
    private final String station;
    private int sequence;
    private int group;
    private boolean channelB;

    /**
     * @param station name of the receiver, letters, digits, {@code _} and {@code -}, at most 15
     */
    public AisWriter(OutputStream out, String station) {
        if (!station.matches("[A-Za-z0-9_-]{1,15}")) {
            throw new IllegalArgumentException("station must be 1 to 15 letters, digits, _ or -");
        }
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII), 1 << 16);
        this.station = station;
    }

    /** Writes a position report as message 1 (class A) or 18 (class B). */
    public void position(Instant received, AisPosition position) throws IOException {
        send(received, position.classA() ? classA(position) : classB(position));
    }

    /** Writes message 5, which takes two sentences. */
    public void voyage(Instant received, AisVoyage voyage) throws IOException {
        Bits bits = new Bits()
                .put(5, 6)
                .put(0, 2)
                .put(voyage.mmsi(), 30)
                .put(2, 2)
                .put(voyage.imo(), 30)
                .text(voyage.callSign(), 7)
                .text(voyage.name(), 20)
                .put(voyage.shipType(), 8)
                .size(voyage.size())
                .put(1, 4)
                .put(0, 4)
                .put(0, 5)
                .put(24, 5)
                .put(60, 6)
                .put((int) Math.round(voyage.draughtMeters() * 10), 8)
                .text(voyage.destination(), 20)
                .put(0, 2);
        send(received, bits);
    }

    /** Writes message 24, parts A and B. */
    public void identity(Instant received, AisIdentity identity) throws IOException {
        send(
                received,
                new Bits()
                        .put(24, 6)
                        .put(0, 2)
                        .put(identity.mmsi(), 30)
                        .put(0, 2)
                        .text(identity.name(), 20)
                        .put(0, 8));
        send(
                received,
                new Bits()
                        .put(24, 6)
                        .put(0, 2)
                        .put(identity.mmsi(), 30)
                        .put(1, 2)
                        .put(identity.shipType(), 8)
                        .text("", 7)
                        .text(identity.callSign(), 7)
                        .size(identity.size())
                        .put(0, 6));
    }

    private static Bits classA(AisPosition position) {
        Bits bits = new Bits()
                .put(1, 6)
                .put(0, 2)
                .put(position.mmsi(), 30)
                .put(position.status(), 4)
                .put(-128, 8);
        return movement(bits, position).put(0, 25);
    }

    private static Bits classB(AisPosition position) {
        Bits bits = new Bits().put(18, 6).put(0, 2).put(position.mmsi(), 30).put(0, 8);
        return movement(bits, position).put(0, 2).put(1, 1).put(0, 26);
    }

    private static Bits movement(Bits bits, AisPosition position) {
        return bits.put(position.speedKnots() < 0 ? 1023 : (int) Math.round(position.speedKnots() * 10), 10)
                .put(1, 1)
                .put((int) Math.round(position.longitude() * 600_000), 28)
                .put((int) Math.round(position.latitude() * 600_000), 27)
                .put(position.courseDegrees() < 0 ? 3600 : (int) Math.round(position.courseDegrees() * 10) % 3600, 12)
                .put(position.headingDegrees(), 9)
                .put(position.second(), 6);
    }

    private void send(Instant received, Bits bits) throws IOException {
        String armour = bits.armour();
        int parts = (armour.length() + ARMOUR_PER_SENTENCE - 1) / ARMOUR_PER_SENTENCE;
        String channel = channelB ? "B" : "A";
        channelB = !channelB;
        String source = "s:" + station + ",c:" + received.getEpochSecond();
        if (parts == 1) {
            tag(source);
            sentence("AIVDM,1,1,," + channel + "," + armour + "," + bits.fillBits());
            return;
        }
        sequence = (sequence + 1) % 10;
        group = group % 9999 + 1;
        for (int part = 1; part <= parts; part++) {
            int from = (part - 1) * ARMOUR_PER_SENTENCE;
            int to = Math.min(armour.length(), from + ARMOUR_PER_SENTENCE);
            String place = "g:" + part + "-" + parts + "-" + group;
            tag(part == 1 ? place + "," + source : place);
            sentence("AIVDM," + parts + "," + part + "," + sequence + "," + channel + "," + armour.substring(from, to)
                    + "," + (part == parts ? bits.fillBits() : 0));
        }
    }

    private void tag(String content) throws IOException {
        out.write('\\');
        out.write(content);
        out.write(checksum(content));
        out.write('\\');
    }

    private void sentence(String content) throws IOException {
        out.write('!');
        out.write(content);
        out.write(checksum(content));
        out.write("\r\n");
    }

    /** The exclusive or of all characters, in two hexadecimal digits behind a star. */
    private static String checksum(String content) {
        int sum = 0;
        for (int i = 0; i < content.length(); i++) {
            sum ^= content.charAt(i);
        }
        return "*" + Character.toUpperCase(Character.forDigit(sum >> 4, 16))
                + Character.toUpperCase(Character.forDigit(sum & 15, 16));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
