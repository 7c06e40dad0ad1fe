package org.manumit.world.cast;

import java.util.List;
import org.manumit.world.chance.Scatter;
import org.manumit.world.geography.Country;

/**
 * Accounts, one to each serial number. Immutable.
 *
 * <p>Bank codes are none that a central bank has given out: letters {@code ZZ…} or codes of nines; check digits are
 * right (ISO 13616 mod 97, CLABE and CBU weights), so that a reader takes the number for well-formed.
 */
public final class AccountBook {
    private static final int[] CLABE_WEIGHTS = {3, 7, 1};
    private static final int[] CBU_HEAD = {7, 1, 3, 9, 7, 1, 3};
    private static final int[] CBU_TAIL = {3, 9, 7, 1};

    private final Scatter scatter;
    private final List<String> banks;

    public AccountBook(long seed, List<String> banks) {
        this.scatter = new Scatter(9_999_999_967L, seed);
        this.banks = List.copyOf(banks);
    }

    /** The account of a serial number in a country; different serials have different accounts. */
    public Account account(Country country, long serial) {
        long spot = scatter.at(serial);
        int bank = (int) (spot % banks.size());
        String ten = padded(spot, 10);
        return switch (country.account()) {
            case "iban" -> new Account(banks.get(bank), iban(country.code(), bank, ten), true);
            case "clabe" -> new Account(banks.get(bank), clabe(bank, ten), false);
            case "cbu" -> new Account(banks.get(bank), cbu(bank, ten), false);
            default -> new Account(banks.get(bank), plain(bank, ten), false);
        };
    }

    private static String iban(String country, int bank, String ten) {
        String rest = switch (country) {
            case "BR" -> "9999999" + bank + "0000" + bank + ten + "C1";
            case "CR" -> "099" + bank + "0000" + ten;
            case "DO", "GT", "SV" -> "ZZZ" + (char) ('A' + bank) + ten;
            default -> throw new IllegalArgumentException("no IBAN layout for " + country);
        };
        String checked = country.equals("BR") ? rest : lengthened(country, rest);
        return country + padded(98 - remainder(checked + country + "00"), 2) + checked;
    }

    /** Costa Rica has 18 characters behind the check digits, the others of Central America 24. */
    private static String lengthened(String country, String rest) {
        int wanted = country.equals("CR") ? 18 : 24;
        return rest.substring(0, 4) + "0".repeat(wanted - rest.length()) + rest.substring(4);
    }

    private static long remainder(String text) {
        long rest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            rest = c <= '9' ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
        }
        return rest;
    }

    private static String clabe(int bank, String ten) {
        String body = "99" + bank + "990" + "0" + ten;
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * CLABE_WEIGHTS[i % 3] % 10;
        }
        return body + (10 - sum % 10) % 10;
    }

    private static String cbu(int bank, String ten) {
        String head = "99" + bank + "0990";
        String tail = "000" + ten;
        return head + digit(head, CBU_HEAD) + tail + digit(tail, CBU_TAIL);
    }

    private static int digit(String body, int[] weights) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * weights[i % weights.length];
        }
        return (10 - sum % 10) % 10;
    }

    private static String plain(int bank, String ten) {
        String body = "99" + bank + ten;
        return body + padded(98 - remainder(body + "00"), 2);
    }

    private static String padded(long value, int digits) {
        String text = Long.toString(value);
        return "0".repeat(digits - text.length()) + text;
    }
}
