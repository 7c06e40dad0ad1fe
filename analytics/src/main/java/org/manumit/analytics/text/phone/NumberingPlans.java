package org.manumit.analytics.text.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the countries' numbering plans say of some digits. Thread-safe. */
final class NumberingPlans {

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int FEWEST_WITH_CODE = 11;
    private static final int LONGEST_LOCAL = 11;

    /** How well a plan knows a number, the better the earlier. */
    enum Fit {
        INTERNATIONAL(3.0),
        INTERNATIONAL_LENGTH(2.2),
        NATIONAL(1.2),
        NATIONAL_LENGTH(0.2),
        CODE_WITHOUT_PLUS(0.2);

        private final double weight;

        Fit(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /** A number and how well it fits. */
    record Reading(String e164, Fit fit) {}

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final Map<String, Set<Integer>> usualLengths = new ConcurrentHashMap<>();

    boolean knowsRegion(String region) {
        return plans.getSupportedRegions().contains(region);
    }

    /** Region of a country code, the main one of several; null if there is none. */
    @Nullable
    String regionOf(int countryCode) {
        String region = plans.getRegionCodeForCountryCode(countryCode);
        return knowsRegion(region) ? region : null;
    }

    /** The best reading of some digits; null if no plan has room for them. */
    @Nullable
    Reading read(String digits, boolean international, List<String> regions) {
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS + 2) {
            return null;
        }
        if (international) {
            return international(digits);
        }
        if (digits.startsWith("00") && digits.length() > LONGEST_LOCAL) {
            return international(digits.substring(2));
        }
        Reading best = null;
        for (String region : regions) {
            Reading reading = national(digits, region);
            if (reading != null && (best == null || reading.fit().compareTo(best.fit()) < 0)) {
                best = reading;
            }
        }
        return best != null ? best : codeWithoutPlus(digits);
    }

    private @Nullable Reading international(String digits) {
        PhoneNumber number = digits.length() > MOST_DIGITS ? null : parse("+" + digits, "ZZ");
        if (number == null || !isPossible(number)) {
            return null;
        }
        return reading(number, plans.isValidNumber(number) ? Fit.INTERNATIONAL : Fit.INTERNATIONAL_LENGTH);
    }

    private @Nullable Reading national(String digits, String region) {
        PhoneNumber number = parse(digits, region);
        if (number == null || !isPossible(number)) {
            return null;
        }
        boolean otherCountry = number.getCountryCode() != plans.getCountryCodeForRegion(region);
        if (plans.isValidNumber(number)) {
            return reading(number, otherCountry ? Fit.INTERNATIONAL : Fit.NATIONAL);
        }
        return otherCountry || hasUsualLength(number, region) ? reading(number, Fit.NATIONAL_LENGTH) : null;
    }

    /** As long as a mobile or fixed number of the region usually is. */
    private boolean hasUsualLength(PhoneNumber number, String region) {
        int length = plans.getNationalSignificantNumber(number).length();
        return usualLengths.computeIfAbsent(region, this::usualLengths).contains(length);
    }

    private Set<Integer> usualLengths(String region) {
        return Stream.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
                .map(type -> plans.getExampleNumberForType(region, type))
                .filter(Objects::nonNull)
                .map(example -> plans.getNationalSignificantNumber(example).length())
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Reading codeWithoutPlus(String digits) {
        Reading reading = digits.length() < FEWEST_WITH_CODE || digits.startsWith("0") ? null : international(digits);
        return reading != null && reading.fit() == Fit.INTERNATIONAL
                ? new Reading(reading.e164(), Fit.CODE_WITHOUT_PLUS)
                : null;
    }

    private boolean isPossible(PhoneNumber number) {
        return plans.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
    }

    /** Null for a number that is read as another one when written out: zeros that its country strips stand before it. */
    private @Nullable Reading reading(PhoneNumber number, Fit fit) {
        String written = plans.format(number, PhoneNumberFormat.E164);
        boolean same = !number.isItalianLeadingZero() || number.exactlySameAs(parse(written, "ZZ"));
        return same ? new Reading(written, fit) : null;
    }

    private @Nullable PhoneNumber parse(String digits, String region) {
        try {
            return plans.parse(digits, region);
        } catch (NumberParseException e) {
            return null;
        }
    }
}
