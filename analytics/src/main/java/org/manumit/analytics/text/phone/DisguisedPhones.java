package org.manumit.analytics.text.phone;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.PictureSigns;
import org.manumit.analytics.text.PlainText;
import org.manumit.analytics.text.TextNormaliser;

/*
 * Words and digits are cut into runs that only separators interrupt; a run is read into groups of digits; figures of
 * other kinds are taken out by how they are written (InnocentFigures); then the stretches of groups are chosen that have
 * the most evidence together (PhoneReading). The numbering plan alone decides little: many plans take any ten digits.
 * So the words around, the grouping, what would be left over and the disguise itself are weighed in: nobody spells a
 * price digit by digit.
 */

/**
 * Finds telephone numbers in texts, written ordinarily or hidden: digits as emoji, in words, with letters for digits,
 * any separators, over two lines, in links.
 *
 * <p><b>Method</b> plain form ({@link TextNormaliser}), number words of English, Spanish, Portuguese and French, and
 * libphonenumber for what the numbering plans allow; a sum of weights set by hand decides. <b>Assumes</b> the region in
 * which people write numbers without a country code; further regions are taken from the text only where it shows a flag
 * or a plus with a country code. <b>Units</b> UTF-16 positions in the raw text. <b>Error</b> measured on written
 * examples, see the test's labelled set; real texts differ. A number that the plan only has room for, without any word
 * of calling, grouping or disguise, is not taken. <b>Cost</b> linear in the text; at most {@value #MOST_GROUPS} groups
 * of digits a text are read. <b>Not for</b> numbers written backwards, or whose digits are told in riddles.
 *
 * <p>Thread-safe (immutable).
 */
public final class DisguisedPhones {

    /** Groups of digits behind this many are not looked at: no honest text has so many. */
    static final int MOST_GROUPS = 2_000;

    private static final Pattern COUNTRY_CODE = Pattern.compile("\\+\\s?(\\d{1,3})(?!\\d)");
    /** "Fifty five" is 55 unless 50 and 5 explain the text much better. */
    private static final double WORTH_OF_ADDING = 1.5;

    private static final int MOST_FURTHER_REGIONS = 4;

    private final TextNormaliser normaliser = new TextNormaliser();
    private final NumberingPlans plans = new NumberingPlans();

    /**
     * The numbers that a text mentions, in its order.
     *
     * @param region ISO 3166 alpha-2 region in which numbers without a country code are read; null for none
     */
    public List<PhoneMention> find(String raw, @Nullable String region) {
        return find(normaliser.normalise(raw), region);
    }

    /** The same for a text whose plain form is known. */
    public List<PhoneMention> find(PlainText text, @Nullable String region) {
        List<List<DialLexer.Lexeme>> runs = DialLexer.runs(text.plain());
        if (runs.isEmpty()) {
            return List.of();
        }
        List<String> regions = regions(text.plain(), region);
        List<PhoneMention> mentions = new ArrayList<>();
        int read = 0;
        for (List<DialLexer.Lexeme> run : runs) {
            int most = Math.min(run.size(), MOST_GROUPS - read);
            if (most <= 0) {
                break;
            }
            read += most;
            for (PhoneReading.Found found : best(text, run.subList(0, most), regions)) {
                mentions.add(mention(text, found));
            }
        }
        return List.copyOf(mentions);
    }

    /** The better of two readings: round numbers in words take what follows, or stand alone. */
    private List<PhoneReading.Found> best(PlainText text, List<DialLexer.Lexeme> run, List<String> regions) {
        String plain = text.plain();
        int end = run.get(run.size() - 1).end();
        PhoneSurroundings surroundings = new PhoneSurroundings(plain, run.get(0).start(), end);
        List<DialGroup> adding = DialGroups.of(plain, run, true);
        List<DialGroup> apart = DialGroups.of(plain, run, false);
        List<PhoneReading.Found> found = numbers(text, adding, surroundings, regions);
        if (apart.equals(adding)) {
            return found;
        }
        List<PhoneReading.Found> foundApart = numbers(text, apart, surroundings, regions);
        return worth(foundApart) > worth(found) + WORTH_OF_ADDING ? foundApart : found;
    }

    private static double worth(List<PhoneReading.Found> found) {
        return found.stream().mapToDouble(PhoneReading.Found::worth).sum();
    }

    private List<PhoneReading.Found> numbers(
            PlainText text, List<DialGroup> groups, PhoneSurroundings surroundings, List<String> regions) {
        List<PhoneReading.Found> numbers = new ArrayList<>();
        List<DialGroup> stretch = new ArrayList<>();
        for (DialGroup group : groups) {
            if (surroundings.isInnocent(group)) {
                numbers.addAll(new PhoneReading(text, plans, regions, surroundings, List.copyOf(stretch)).best());
                stretch.clear();
            } else {
                stretch.add(group);
            }
        }
        numbers.addAll(new PhoneReading(text, plans, regions, surroundings, List.copyOf(stretch)).best());
        return numbers;
    }

    private PhoneMention mention(PlainText text, PhoneReading.Found found) {
        List<DialGroup> groups = found.groups();
        DialGroup first = groups.get(0);
        int start = first.plus() ? Math.max(signBefore(text.plain(), first.start()), 0) : first.start();
        int end = groups.get(groups.size() - 1).end();
        start = bracketBefore(text.plain(), start, end);
        double strength = 1 / (1 + Math.exp(-found.logOdds()));
        return new PhoneMention(
                found.e164(),
                text.rawStart(start),
                text.rawEnd(end),
                strength,
                PhoneWriting.of(text, groups, found.link()));
    }

    /** Where the plus before a number stands; where the number begins if the plus is a word. */
    private static int signBefore(String plain, int start) {
        int sign = plain.lastIndexOf('+', start - 1);
        return sign >= start - 3 && sign >= 0 ? sign : start;
    }

    /** A bracket that closes within the number belongs to it. */
    private static int bracketBefore(String plain, int start, int end) {
        int bracket = start == 0 ? -1 : "([{".indexOf(plain.charAt(start - 1));
        if (bracket < 0) {
            return start;
        }
        int closing = plain.indexOf(")]}".charAt(bracket), start);
        return closing >= 0 && closing < end ? start - 1 : start;
    }

    private List<String> regions(String plain, @Nullable String region) {
        Set<String> regions = new LinkedHashSet<>();
        if (region != null) {
            regions.add(region.toUpperCase(Locale.ROOT));
        }
        addFlags(plain, regions);
        Matcher code = COUNTRY_CODE.matcher(plain);
        while (regions.size() <= MOST_FURTHER_REGIONS && code.find()) {
            String named = plans.regionOf(Integer.parseInt(code.group(1)));
            if (named != null) {
                regions.add(named);
            }
        }
        regions.removeIf(named -> !plans.knowsRegion(named));
        return List.copyOf(regions);
    }

    private static void addFlags(String plain, Set<String> regions) {
        for (int at = plain.indexOf('\uD83C'); at >= 0; at = plain.indexOf('\uD83C', at + 1)) {
            boolean pair = at + 3 < plain.length()
                    && PictureSigns.isIndicator(plain.codePointAt(at))
                    && PictureSigns.isIndicator(plain.codePointAt(at + 2));
            if (pair && regions.size() <= MOST_FURTHER_REGIONS) {
                regions.add("" + PictureSigns.indicatorLetter(plain.codePointAt(at))
                        + PictureSigns.indicatorLetter(plain.codePointAt(at + 2)));
                at += 3;
            }
        }
    }
}
