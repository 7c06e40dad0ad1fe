package org.manumit.formats.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers with a given decimal sign, grouped in threes or not. Thread-safe. */
final class NumberReader {
    private static final Pattern POINT =
            Pattern.compile("[-+]?(\\d{1,3}(,\\d{3}){1,6}|\\d{1,30})(\\.\\d{1,30})?|[-+]?\\.\\d{1,30}");
    private static final Pattern COMMA =
            Pattern.compile("[-+]?(\\d{1,3}([. '\u00A0\u202F]\\d{3}){1,6}|\\d{1,30})(,\\d{1,30})?|[-+]?,\\d{1,30}");
    private static final Pattern SIGNS =
            Pattern.compile("^(?:[A-Z]{2,3}\\$?|R\\$|S/\\.?|B/\\.?|[$€£¥₡₲Q])\\s?|\\s?(?:[A-Z]{3}|[$€£¥])$");

    private NumberReader() {}

    /** The number that a text states. Signs and codes of currencies around it are passed over. */
    static Optional<BigDecimal> read(String text, boolean decimalComma) {
        if (text.isEmpty() || text.length() > 60) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean bare = (first < 'A' && first != '$') && last >= '0' && last <= '9';
        String number = bare ? text : SIGNS.matcher(text).replaceAll("");
        if (!(decimalComma ? COMMA : POINT).matcher(number).matches()) {
            return Optional.empty();
        }
        String plain =
                decimalComma ? number.replaceAll("[. '\u00A0\u202F]", "").replace(',', '.') : number.replace(",", "");
        return Optional.of(new BigDecimal(plain));
    }
}
