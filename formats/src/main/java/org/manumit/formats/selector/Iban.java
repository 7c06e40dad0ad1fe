package org.manumit.formats.selector;

import java.util.Locale;
import java.util.Map;

/** International bank account numbers, ISO 13616: length by country and check digits by ISO 7064 MOD 97-10. */
public final class Iban {
    /** Lengths from the IBAN registry (SWIFT, release 99); countries that are not listed take 15 to 34. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AE", 23),
            Map.entry("AL", 28),
            Map.entry("AT", 20),
            Map.entry("AZ", 28),
            Map.entry("BA", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("BH", 22),
            Map.entry("BR", 29),
            Map.entry("BY", 28),
            Map.entry("CH", 21),
            Map.entry("CR", 22),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("DO", 28),
            Map.entry("EE", 20),
            Map.entry("EG", 29),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FO", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GE", 22),
            Map.entry("GI", 23),
            Map.entry("GL", 18),
            Map.entry("GR", 27),
            Map.entry("GT", 28),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IL", 23),
            Map.entry("IQ", 23),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("JO", 30),
            Map.entry("KW", 30),
            Map.entry("KZ", 20),
            Map.entry("LB", 28),
            Map.entry("LC", 32),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("LY", 25),
            Map.entry("MC", 27),
            Map.entry("MD", 24),
            Map.entry("ME", 22),
            Map.entry("MK", 19),
            Map.entry("MR", 27),
            Map.entry("MT", 31),
            Map.entry("MU", 30),
            Map.entry("NI", 28),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PK", 24),
            Map.entry("PL", 28),
            Map.entry("PS", 29),
            Map.entry("PT", 25),
            Map.entry("QA", 29),
            Map.entry("RO", 24),
            Map.entry("RS", 22),
            Map.entry("SA", 24),
            Map.entry("SC", 31),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("SV", 28),
            Map.entry("TN", 24),
            Map.entry("TR", 26),
            Map.entry("UA", 29),
            Map.entry("VA", 22),
            Map.entry("VG", 24),
            Map.entry("XK", 20));

    private Iban() {}

    /** The number without spaces and hyphens, in upper case; whether it is valid is not asked. */
    public static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '-' && c != '\u00A0' && c != '\u202F') {
                compact.append(c);
            }
        }
        return compact.toString().toUpperCase(Locale.ROOT);
    }

    /** Whether the text, spaces aside, is an IBAN of the right length with right check digits. */
    public static boolean isValid(String text) {
        String iban = compact(text);
        if (iban.length() < 15 || iban.length() > 34 || !startsLikeIban(iban)) {
            return false;
        }
        int length = LENGTHS.getOrDefault(iban.substring(0, 2), iban.length());
        return iban.length() == length && remainder(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    /** The same account's IBAN with its check digits put right, for making test and training data. */
    public static String of(String country, String accountPart) {
        String part = accountPart.toUpperCase(Locale.ROOT);
        int rest = remainder(part + country + "00");
        if (rest < 0) {
            throw new IllegalArgumentException("country and account part must be letters A to Z and digits");
        }
        int check = 98 - rest;
        return country + (char) ('0' + check / 10) + (char) ('0' + check % 10) + part;
    }

    private static boolean startsLikeIban(String iban) {
        return letter(iban.charAt(0)) && letter(iban.charAt(1)) && digit(iban.charAt(2)) && digit(iban.charAt(3));
    }

    /** Remainder by 97 with letters read as 10 to 35, or −1 if another character occurs. */
    private static int remainder(String rearranged) {
        int rest = 0;
        for (int i = 0; i < rearranged.length(); i++) {
            char c = rearranged.charAt(i);
            if (digit(c)) {
                rest = (rest * 10 + c - '0') % 97;
            } else if (letter(c)) {
                rest = (rest * 100 + c - 'A' + 10) % 97;
            } else {
                return -1;
            }
        }
        return rest;
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
