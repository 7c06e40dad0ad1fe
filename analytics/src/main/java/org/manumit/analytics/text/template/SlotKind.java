package org.manumit.analytics.text.template;

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
    private static final String CURRENCIES = "$\u20AC\u00A3\u00A5\u20B2\u20A1";

    /** The kind of one filling. */
    static SlotKind of(String filling) {
        int digits = 0;
        int letters = 0;
        boolean currency = false;
        for (int i = 0; i < filling.length(); i++) {
            char c = filling.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            currency |= CURRENCIES.indexOf(c) >= 0;
        }
        if (letters > digits || digits == 0) {
            return isAddress(filling) ? ADDRESS : WORDS;
        }
        if (currency) {
            return PRICE;
        }
        return letters == 0 && digits >= FEWEST_PHONE_DIGITS && digits <= MOST_PHONE_DIGITS ? PHONE : NUMBER;
    }

    private static boolean isAddress(String filling) {
        Words words = new Words();
        new WordReader().read(filling, words);
        return words.size() == 1 && words.kind(0) == Words.ADDRESS;
    }
}
