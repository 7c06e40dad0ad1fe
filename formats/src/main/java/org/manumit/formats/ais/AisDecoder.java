package org.manumit.formats.ais;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bits of messages 1 to 5, 9, 18, 19, 21, 24 and 27 into named fields (ITU-R M.1371-5, annex 8).
 * Values that the sender marks as not available are left out. Single-threaded.
 */
final class AisDecoder {
    private static final int NO_LONGITUDE = 181 * 600_000;
    private static final int NO_LATITUDE = 91 * 600_000;

    private AisDecoder() {}

    /** Fewest bits with which a message says what its type promises; 0 for types that are not read. */
    private static int leastBits(int type) {
        return switch (type) {
            case 1, 2, 3, 9, 18 -> 149;
            case 4 -> 134;
            case 5 -> 420;
            case 19 -> 301;
            case 21 -> 271;
            case 24 -> 160;
            case 27 -> 94;
            default -> 0;
        };
    }

    /** Whether messages of a type report a ship, station or mark that this reader takes. */
    static boolean reads(AisMessage message) {
        return message.bits() >= 38 && leastBits(message.number(0, 6)) > 0;
    }

    /** The fields of a message; null if it is too short for its type. */
    static @Nullable Map<String, List<String>> decode(AisMessage message) {
        int type = message.number(0, 6);
        if (message.bits() < leastBits(type)) {
            return null;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>(32);
        put(fields, "type", Integer.toString(type));
        put(fields, "mmsi", mmsi(message.number(8, 30)));
        switch (type) {
            case 1, 2, 3 -> classA(message, fields);
            case 4 -> baseStation(message, fields);
            case 5 -> voyage(message, fields);
            case 9 -> aircraft(message, fields);
            case 18 -> classB(message, fields);
            case 19 -> {
                classB(message, fields);
                text(message, 143, 20, "name", fields);
                shipAndSize(message, 263, 271, fields);
            }
            case 21 -> mark(message, fields);
            case 24 -> identity(message, fields);
            case 27 -> longRange(message, fields);
            default -> throw new IllegalStateException("only types that are read come here");
        }
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        fields.put(name, List.of(value));
    }

    private static String mmsi(int value) {
        String digits = Integer.toString(value);
        return digits.length() >= 9 ? digits : "0".repeat(9 - digits.length()) + digits;
    }

    private static void classA(AisMessage message, Map<String, List<String>> fields) {
        put(fields, "status", Integer.toString(message.number(38, 4)));
        movement(message, 50, fields);
        heading(message, 128, fields);
    }

    private static void classB(AisMessage message, Map<String, List<String>> fields) {
        movement(message, 46, fields);
        heading(message, 124, fields);
    }

    /** Speed, accuracy, longitude, latitude and course stand in this order in all position reports. */
    private static void movement(AisMessage message, int at, Map<String, List<String>> fields) {
        int speed = message.number(at, 10);
        if (speed != 1023) {
            put(fields, "speed", fixed(speed, 1));
        }
        position(message, at + 10, fields);
        course(message.number(at + 66, 12), fields);
    }

    private static void course(int tenths, Map<String, List<String>> fields) {
        if (tenths < 3600) {
            put(fields, "course", fixed(tenths, 1));
        }
    }

    private static void heading(AisMessage message, int at, Map<String, List<String>> fields) {
        int heading = message.number(at, 9);
        if (heading < 360) {
            put(fields, "heading", Integer.toString(heading));
        }
    }

    private static void position(AisMessage message, int at, Map<String, List<String>> fields) {
        put(fields, "accuracy", message.number(at, 1) == 1 ? "high" : "low");
        int longitude = message.signed(at + 1, 28);
        int latitude = message.signed(at + 29, 27);
        coordinates(longitude, latitude, NO_LONGITUDE, NO_LATITUDE, 10, fields);
    }

    private static void coordinates(
            int longitude, int latitude, int noLongitude, int noLatitude, int scale, Map<String, List<String>> fields) {
        boolean known = Math.abs(longitude) < noLongitude - noLongitude / 181
                && Math.abs(latitude) <= noLatitude - noLatitude / 91;
        if (known || (Math.abs(longitude) == noLongitude - noLongitude / 181 && latitude != noLatitude)) {
            put(fields, "latitude", fixed(millionths(latitude, scale), 6));
            put(fields, "longitude", fixed(millionths(longitude, scale), 6));
        } else if (longitude != noLongitude || latitude != noLatitude) {
            put(fields, "coordinates", "out-of-range");
        }
    }

    /** Rounds sixths of the last digit: 1/600 000 degree with scale 10, 1/600 with scale 10 000. */
    private static long millionths(int value, int scale) {
        long scaled = (long) value * scale;
        return (scaled + (scaled < 0 ? -3 : 3)) / 6;
    }

    private static String fixed(long value, int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        long whole = Math.abs(value) / unit;
        StringBuilder text = new StringBuilder(12);
        text.append(value < 0 ? "-" : "").append(whole).append('.');
        for (long rest = Math.abs(value) % unit, digit = unit / 10; digit > 0; digit /= 10) {
            text.append((char) ('0' + rest / digit % 10));
        }
        return text.toString();
    }

    private static void baseStation(AisMessage message, Map<String, List<String>> fields) {
        int year = message.number(38, 14);
        int month = message.number(52, 4);
        int day = message.number(56, 5);
        int hour = message.number(61, 5);
        int minute = message.number(66, 6);
        int second = message.number(72, 6);
        boolean told = year > 0
                && year <= 9999
                && month >= 1
                && month <= 12
                && day >= 1
                && hour < 24
                && minute < 60
                && second < 60;
        if (told) {
            put(
                    fields,
                    "stationTime",
                    two(year, 4) + "-" + two(month, 2) + "-" + two(day, 2) + "T" + two(hour, 2) + ":" + two(minute, 2)
                            + ":" + two(second, 2) + "Z");
        }
        position(message, 78, fields);
    }

    private static String two(int value, int digits) {
        String text = Integer.toString(value);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static void voyage(AisMessage message, Map<String, List<String>> fields) {
        int imo = message.number(40, 30);
        if (imo != 0) {
            put(fields, "imo", Integer.toString(imo));
        }
        text(message, 70, 7, "callSign", fields);
        text(message, 112, 20, "name", fields);
        shipAndSize(message, 232, 240, fields);
        int draught = message.number(294, 8);
        if (draught != 0) {
            put(fields, "draught", fixed(draught, 1));
        }
        text(message, 302, 20, "destination", fields);
    }

    private static void aircraft(AisMessage message, Map<String, List<String>> fields) {
        int altitude = message.number(38, 12);
        if (altitude < 4095) {
            put(fields, "altitude", Integer.toString(altitude));
        }
        int speed = message.number(50, 10);
        if (speed != 1023) {
            put(fields, "speed", Integer.toString(speed));
        }
        position(message, 60, fields);
        course(message.number(116, 12), fields);
    }

    private static void mark(AisMessage message, Map<String, List<String>> fields) {
        put(fields, "markType", Integer.toString(message.number(38, 5)));
        text(message, 43, 20, "name", fields);
        position(message, 163, fields);
        size(message, 219, fields);
    }

    private static void identity(AisMessage message, Map<String, List<String>> fields) {
        int part = message.number(38, 2);
        put(fields, "part", part == 0 ? "A" : "B");
        if (part == 0) {
            text(message, 40, 20, "name", fields);
            return;
        }
        text(message, 90, 7, "callSign", fields);
        shipAndSize(message, 40, 132, fields);
    }

    private static void longRange(AisMessage message, Map<String, List<String>> fields) {
        put(fields, "accuracy", "coarse");
        put(fields, "status", Integer.toString(message.number(40, 4)));
        coordinates(message.signed(44, 18), message.signed(62, 17), 181 * 600, 91 * 600, 10_000, fields);
        int speed = message.number(79, 6);
        if (speed != 63) {
            put(fields, "speed", Integer.toString(speed));
        }
        course(message.number(85, 9) * 10, fields);
    }

    private static void text(AisMessage message, int at, int chars, String name, Map<String, List<String>> fields) {
        String text = message.text(at, chars).strip();
        if (!text.isEmpty()) {
            put(fields, name, text);
        }
    }

    private static void shipAndSize(AisMessage message, int typeAt, int sizeAt, Map<String, List<String>> fields) {
        int ship = message.number(typeAt, 8);
        if (ship != 0) {
            put(fields, "shipType", Integer.toString(ship));
        }
        size(message, sizeAt, fields);
    }

    private static void size(AisMessage message, int at, Map<String, List<String>> fields) {
        int length = message.number(at, 9) + message.number(at + 9, 9);
        int width = message.number(at + 18, 6) + message.number(at + 24, 6);
        if (length > 0) {
            put(fields, "length", Integer.toString(length));
        }
        if (width > 0) {
            put(fields, "width", Integer.toString(width));
        }
    }
}
