package org.manumit.formats.selector;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a selector as written into its one canonical form, so that equal things become equal texts. What does
 * not check yields nothing: a wrong link harms more than a missing one. Thread-safe.
 */
public final class SelectorNormaliser {
    /** Longest value looked at, in characters. */
    private static final int MAX_CHARS = 2_048;

    /**
     * Shortest account or document number that means the same outside its own list, in letters and digits:
     * shorter ones are numbered through and would tie strangers together.
     */
    private static final int MIN_NUMBER_CHARS = 6;

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'/=?^{|}~!#$&*-]{1,64}@[\\p{L}\\p{N}.-]{1,250}\\.[\\p{L}\\p{N}-]{2,63}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{2,64}");
    private static final Pattern MMSI = Pattern.compile("[0-9]{9}");
    private static final Pattern IMO = Pattern.compile("[1-9][0-9]{6}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16,128}");
    private static final Pattern PLATFORM = Pattern.compile("[a-z][a-z0-9.]{0,30}");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    /**
     * The canonical form of a value.
     *
     * @param region ISO 3166 alpha-2 region in which numbers without a country code are read; null for none
     * @return the form described at {@link SelectorKind}; empty if the value is not of that kind
     */
    public Optional<String> normalise(SelectorKind kind, String value, @Nullable String region) {
        if (value.length() > MAX_CHARS) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        return switch (kind) {
            case PHONE -> phone(text, region);
            case EMAIL -> email(text);
            case HANDLE -> handle(text);
            case URL -> WebAddress.parse(text).map(WebAddress::canonical);
            case PLATE -> plate(text, region);
            case MMSI -> mmsi(text);
            case IMO -> imo(text);
            case ACCOUNT -> account(text);
            case DOCUMENT -> number(text);
            case IMAGE_HASH -> imageHash(text);
        };
    }

    private Optional<String> phone(String text, @Nullable String region) {
        String number = text.regionMatches(true, 0, "tel:", 0, 4) ? text.substring(4) : text;
        return parse(number, region)
                .filter(parsed -> phones.isPossibleNumber(parsed))
                .flatMap(this::e164);
    }

    /** E.164 of a number in free text, where more is asked of it: it must be one that the numbering plan knows. */
    Optional<String> phoneInText(String text, @Nullable String region) {
        boolean international = text.startsWith("+");
        return parse(text, region)
                .filter(parsed -> international ? phones.isPossibleNumber(parsed) : phones.isValidNumber(parsed))
                .flatMap(this::e164);
    }

    /** E.164; empty for a number that is read as another one when written so: zeros that its country strips stand before it. */
    private Optional<String> e164(PhoneNumber number) {
        String written = phones.format(number, PhoneNumberFormat.E164);
        // Only leading zeros are ambiguous, and few numbers have them: the rest is not read twice.
        boolean same = !number.isItalianLeadingZero()
                || parse(written, null).filter(number::exactlySameAs).isPresent();
        return same ? Optional.of(written) : Optional.empty();
    }

    private Optional<PhoneNumber> parse(String text, @Nullable String region) {
        if (text.length() > 40 || text.chars().filter(Character::isDigit).count() < 5) {
            return Optional.empty();
        }
        String upper = region == null ? "ZZ" : region.toUpperCase(Locale.ROOT);
        return ofOwnCountry(text, upper).or(() -> read(text, upper));
    }

    /**
     * A number of the region itself, written with two zeros (the international prefix, ITU-T E.164) and its country code. Dialled
     * there, the digits may mean something else: in Brazil 0055 41 is a call by a carrier to Switzerland, but who writes 0055 41 means
     * Curitiba.
     */
    private Optional<PhoneNumber> ofOwnCountry(String text, String region) {
        String digits = PhoneNumberUtil.normalizeDigitsOnly(text);
        boolean zeros = digits.startsWith("00") && !text.startsWith("+");
        return zeros
                        && phones.getSupportedRegions().contains(region)
                        && digits.startsWith("" + phones.getCountryCodeForRegion(region), 2)
                ? read("+" + digits.substring(2), region).filter(phones::isPossibleNumber)
                : Optional.empty();
    }

    private Optional<PhoneNumber> read(String text, String region) {
        try {
            return Optional.of(phones.parse(text, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> email(String text) {
        String mail = text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text;
        if (!EMAIL.matcher(mail).matches()) {
            return Optional.empty();
        }
        int at = mail.lastIndexOf('@');
        try {
            String domain = IDN.toASCII(mail.substring(at + 1)).toLowerCase(Locale.ROOT);
            boolean sound = !domain.startsWith(".") && !domain.contains("..");
            return sound
                    ? Optional.of(mail.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> handle(String text) {
        if (text.indexOf('/') >= 0) {
            return WebAddress.parse(text).flatMap(WebAddress::handle);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        String platform = colon < 0 ? "" : lower.substring(0, colon).strip();
        String name = lower.substring(colon + 1).strip();
        name = name.startsWith("@") ? name.substring(1) : name;
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        if (colon < 0) {
            return Optional.of("@" + name);
        }
        return PLATFORM.matcher(platform).matches() ? Optional.of(platform + ":" + name) : Optional.empty();
    }

    private static Optional<String> plate(String text, @Nullable String region) {
        boolean prefixed = text.length() > 3 && text.charAt(2) == ':' && Character.isLetter(text.charAt(0));
        String place = prefixed ? text.substring(0, 2) : region;
        String compact = lettersAndDigits(prefixed ? text.substring(3) : text);
        boolean plausible = compact.length() >= 4 && compact.length() <= 10 && hasDigit(compact) && varied(compact);
        if (!plausible) {
            return Optional.empty();
        }
        return Optional.of(place == null ? compact : place.toUpperCase(Locale.ROOT) + ":" + compact);
    }

    private static Optional<String> mmsi(String text) {
        String digits = keyword(text, "MMSI");
        return MMSI.matcher(digits).matches() && !digits.equals("000000000") ? Optional.of(digits) : Optional.empty();
    }

    private static Optional<String> imo(String text) {
        String digits = keyword(text, "IMO");
        return isImo(digits) ? Optional.of(digits) : Optional.empty();
    }

    /** Whether seven digits are an IMO number: the last is that of the others weighted 7 to 2 (IMO res. A.1117(30)). */
    static boolean isImo(String digits) {
        if (!IMO.matcher(digits).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (digits.charAt(i) - '0') * (7 - i);
        }
        return sum % 10 == digits.charAt(6) - '0';
    }

    private static String keyword(String text, String word) {
        String rest = text.regionMatches(true, 0, word, 0, word.length()) ? text.substring(word.length()) : text;
        int start = 0;
        while (start < rest.length() && " :.#-".indexOf(rest.charAt(start)) >= 0) {
            start++;
        }
        return rest.substring(start);
    }

    private static Optional<String> account(String text) {
        return Iban.isValid(text) ? Optional.of(Iban.compact(text)) : number(text);
    }

    private static Optional<String> number(String text) {
        String compact = lettersAndDigits(text);
        boolean plausible =
                compact.length() >= MIN_NUMBER_CHARS && compact.length() <= 40 && hasDigit(compact) && varied(compact);
        return plausible ? Optional.of(compact) : Optional.empty();
    }

    private static Optional<String> imageHash(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        String hex = lower.substring(colon + 1);
        hex = hex.startsWith("0x") ? hex.substring(2) : hex;
        boolean plausible = HASH.matcher(hex).matches() && varied(hex);
        return plausible ? Optional.of(hex) : Optional.empty();
    }

    private static String lettersAndDigits(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        StringBuilder compact = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i += Character.charCount(upper.codePointAt(i))) {
            int c = upper.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                compact.appendCodePoint(c);
            }
        }
        return compact.toString();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is more than one character again and again, as placeholders are. */
    private static boolean varied(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(0)) {
                return true;
            }
        }
        return false;
    }
}
