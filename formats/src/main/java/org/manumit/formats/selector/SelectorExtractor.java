package org.manumit.formats.selector;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.phone.DisguisedPhones;
import org.manumit.analytics.text.phone.PhoneMention;

/**
 * Finds selectors in free text: telephone numbers, web and e-mail addresses, account names, IBANs, and ship
 * numbers behind the words IMO and MMSI. A link to a profile page counts as the account name, a messenger link
 * as the telephone number. A text that shows no telephone number is read again for a disguised one ({@link DisguisedPhones}):
 * emoji, number words, letters for digits. Work is linear in the text; at most 256 selectors are reported. Thread-safe.
 */
public final class SelectorExtractor {
    /** Longest part of a text that is searched, in characters. */
    public static final int MAX_CHARS = 1 << 18;

    private static final int MIN_DIGITS = 7;

    /** Longest part of a text that is read for disguised numbers, in characters; shorter ones than the least hide none. */
    private static final int MAX_DISGUISED = 20_000;

    private static final int MIN_DISGUISED = 12;

    private final PhoneFinder phones;
    private final AddressFinder addresses;
    private final SelectorNormaliser normaliser;
    private final DisguisedPhones disguised = new DisguisedPhones();

    public SelectorExtractor() {
        this(new SelectorNormaliser());
    }

    public SelectorExtractor(SelectorNormaliser normaliser) {
        this.phones = new PhoneFinder(normaliser);
        this.addresses = new AddressFinder(normaliser);
        this.normaliser = normaliser;
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
        if (searched.length() >= MIN_DISGUISED && !spans.holds(SelectorKind.PHONE)) {
            findDisguised(searched, region, spans);
        }
        return spans.inOrder();
    }

    private void findDisguised(String text, @Nullable String region, Spans spans) {
        String read = text.length() > MAX_DISGUISED ? text.substring(0, MAX_DISGUISED) : text;
        for (PhoneMention mention : disguised.find(read, region)) {
            normaliser
                    .phoneInText(mention.e164(), null)
                    .ifPresent(phone -> spans.add(SelectorKind.PHONE, phone, mention.start(), mention.end()));
        }
    }
}
