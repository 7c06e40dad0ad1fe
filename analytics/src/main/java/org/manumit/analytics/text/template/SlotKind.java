package org.manumit.analytics.text.template;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in a slot. */
public enum SlotKind {
    /** Telephone numbers: seven to fifteen digits (ITU-T E.164, 6.2). */
    PHONE,
    /** Amounts with a sign or code of currency. */
    PRICE,
    /** Other figures. */
    NUMBER,
    /** Web and mail addresses. */
    ADDRESS,
    /** Words. */
    WORDS;

    private static final int FEWEST_PHONE_DIGITS = 7;
    private static final int MOST_PHONE_DIGITS = 15;
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final String CURRENCIES = "$\u20AC\u00A3\u00A5\u20B2\u20A1";

    /** The kind of one filling; words beside a number, such as "call" before it, leave it a number. */
    static SlotKind of(String filling) {
        int digits = 0;
        int letters = 0;
        boolean currency = filling.chars().anyMatch(c -> CURRENCIES.indexOf(c) >= 0);
        for (String token : filling.split("\\s+")) {
            int own = (int) token.chars().filter(Character::isDigit).count();
            digits += own;
            letters += own > 0 ? (int) token.chars().filter(Character::isLetter).count() : 0;
            currency |= CODES.contains(token);
        }
        if (letters > digits || digits == 0) {
            return isAddress(filling) ? ADDRESS : WORDS;
        }
        boolean phone = letters == 0 && digits >= FEWEST_PHONE_DIGITS && digits <= MOST_PHONE_DIGITS;
        if (currency && !phone) {
            return PRICE;
        }
        return phone ? PHONE : NUMBER;
    }

    private static boolean isAddress(String filling) {
        Words words = new Words();
        new WordReader().read(filling, words);
        return words.size() == 1 && words.kind(0) == Words.ADDRESS;
    }
}
