package org.manumit.formats.selector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds selectors in free text: telephone numbers, web and e-mail addresses, account names, IBANs, and ship
 * numbers behind the words IMO and MMSI. A link to a profile page counts as the account name, a messenger link
 * as the telephone number. Work is linear in the text; at most 256 selectors are reported. Thread-safe.
 */
public final class SelectorExtractor {
    /** Longest part of a text that is searched, in characters. */
    public static final int MAX_CHARS = 1 << 18;

    private static final int MIN_DIGITS = 7;

    private final PhoneFinder phones;
    private final AddressFinder addresses;

    public SelectorExtractor() {
        this(new SelectorNormaliser());
    }

    public SelectorExtractor(SelectorNormaliser normaliser) {
        this.phones = new PhoneFinder(normaliser);
        this.addresses = new AddressFinder(normaliser);
    }

    /**
     * Finds the selectors of a text in its order; their spans count characters of this very text and do not overlap.
     *
     * @param region ISO 3166 alpha-2 region in which numbers without a country code are read; null to take
     *     only numbers that have one
     */
    public List<FoundSelector> find(String text, @Nullable String region) {
        String searched = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        int digits = 0;
        boolean at = false;
        boolean dot = false;
        for (int i = 0; i < searched.length(); i++) {
            char c = searched.charAt(i);
            if (PhoneFinder.isDigit(c)) {
                digits++;
            } else {
                at |= c == '@';
                dot |= c == '.';
            }
        }
        if (digits < MIN_DIGITS && !at && !dot) {
            return List.of();
        }
        Spans spans = new Spans();
        if (dot) {
            addresses.findUrls(searched, region, spans);
        }
        if (at) {
            addresses.findMailAndHandles(searched, spans);
        }
        if (digits >= MIN_DIGITS) {
            NumberFinder.findIbans(searched, spans);
            NumberFinder.findShips(searched, spans);
            phones.find(searched, region, spans);
        }
        return spans.inOrder();
    }
}
