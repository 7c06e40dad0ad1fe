package org.manumit.world.cast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manumit.world.chance.Scatter;
import org.manumit.world.geography.Country;
import org.manumit.world.geography.Facts;
import org.manumit.world.geography.Geography;

/**
 * Numbers that no subscriber has, one to each serial number of a country. Immutable.
 *
 * <p>{@code phone-blocks.csv} names the blocks and why they are free:
 *
 * <ul>
 *   <li>{@code fiction}: 555-0100 to 555-0199 of each area code, set aside by the North American Numbering Plan
 *       for fiction;
 *   <li>{@code leading-zero}: the subscriber's part begins with 0. These plans keep 0 for dialling prefixes and
 *       operators, or (Brazil, mobile) have opened 96 to 99 and later blocks but never 90, so that no subscriber's
 *       number begins so, though libphonenumber, which looks at lengths there, takes them for well-formed;
 *   <li>{@code no-range}: libphonenumber's metadata, drawn from the national plans, knows no range there; the
 *       number can be parsed and has a possible length.
 * </ul>
 */
public final class PhoneBook {
    private final Map<String, Block> blocks = new HashMap<>();

    private record Block(int callingCode, List<String> prefixes, int digits, String fiction, Scatter scatter) {}

    public PhoneBook(Geography geography, long seed) {
        for (String[] row : Facts.rows(PhoneBook.class, "phone-blocks.csv")) {
            List<String> prefixes = List.of(row[2].split(" "));
            int digits = Integer.parseInt(row[3]);
            Country country = geography.getCountry(row[0]);
            Scatter scatter = new Scatter(prefixes.size() * power(digits), seed);
            String fiction = row[1].equals("fiction") ? "55501" : "";
            blocks.put(row[0], new Block(country.callingCode(), prefixes, digits, fiction, scatter));
        }
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    /** How many numbers a country has. */
    public long capacity(String country) {
        return block(country).scatter.size();
    }

    /** The number of a serial number; different serials have different numbers. */
    public Phone phone(String country, long serial) {
        Block block = block(country);
        if (serial < 0 || serial >= block.scatter.size()) {
            throw new IllegalArgumentException("serial must be below " + block.scatter.size() + " in " + country
                    + " but was " + serial + ": two owners would share a number");
        }
        long spot = block.scatter.at(serial);
        int prefix = (int) (spot % block.prefixes.size());
        String rest = Long.toString(spot / block.prefixes.size());
        return new Phone(
                country,
                block.callingCode,
                block.prefixes.get(prefix) + block.fiction + "0".repeat(block.digits - rest.length()) + rest);
    }

    private Block block(String country) {
        Block block = blocks.get(country);
        if (block == null) {
            throw new IllegalArgumentException("phone-blocks.csv must hold a block of " + country);
        }
        return block;
    }
}
