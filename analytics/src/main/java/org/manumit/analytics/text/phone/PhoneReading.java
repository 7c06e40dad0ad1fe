package org.manumit.analytics.text.phone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.PlainText;

/**
 * Chooses which stretches of digit groups are numbers: those that together have the most evidence (dynamic programming
 * over the groups). Single-threaded.
 */
final class PhoneReading {

    private static final int FEWEST_DIGITS = DialLexer.FEWEST_DIGITS;
    private static final int MOST_DIGITS = 17;

    /** More digits explained are better than fewer, other things equal. */
    private static final double WORTH_OF_DIGIT = 0.15;

    private static final double PRIOR = -1.0;
    private static final double LINK = 4.0;
    private static final double DISGUISED = 1.6;
    private static final double GROUPED = 0.9;
    private static final double CUT_OFF = -2.0;
    private static final double CUT_AT_LOOSE_JOINT = -0.3;
    private static final double LOOSE_WITHIN = -0.4;
    private static final double AND_WITHIN = -0.5;
    private static final double MOST_FOR_JOINTS_OF_DISGUISED = -0.5;
    private static final double EVERYDAY_EDGE = -0.5;
    private static final double ROUND_FIGURES = -3.0;
    private static final double ONE_BLOCK_TOO_LONG = -1.5;
    private static final int USUAL_BLOCK = 11;
    private static final int SINGLES_THAT_HIDE = 6;
    private static final int WORDS_THAT_HIDE = 3;

    /** A stretch of groups read as a number. */
    record Found(String e164, List<DialGroup> groups, double logOdds, boolean link) {
        double worth() {
            int digits = groups.stream().mapToInt(g -> g.digits().length()).sum();
            return logOdds + WORTH_OF_DIGIT * digits;
        }
    }

    private final PlainText text;
    private final NumberingPlans plans;
    private final List<String> regions;
    private final PhoneSurroundings surroundings;
    private final List<DialGroup> groups;

    PhoneReading(
            PlainText text,
            NumberingPlans plans,
            List<String> regions,
            PhoneSurroundings surroundings,
            List<DialGroup> groups) {
        this.text = text;
        this.plans = plans;
        this.regions = regions;
        this.surroundings = surroundings;
        this.groups = groups;
    }

    /** The numbers, in order. */
    List<Found> best() {
        double[] worth = new double[groups.size() + 1];
        Found[] last = new Found[groups.size() + 1];
        for (int end = 1; end <= groups.size(); end++) {
            worth[end] = worth[end - 1];
            int digits = 0;
            for (int start = end - 1; start >= 0 && digits <= MOST_DIGITS; start--) {
                digits += groups.get(start).digits().length();
                Found found = digits < FEWEST_DIGITS ? null : read(start, end);
                if (found != null && worth[start] + found.worth() > worth[end]) {
                    worth[end] = worth[start] + found.worth();
                    last[end] = found;
                }
                if (groups.get(start).plus()) {
                    break;
                }
            }
        }
        return chosen(last);
    }

    private static List<Found> chosen(@Nullable Found[] last) {
        List<Found> chosen = new ArrayList<>();
        int end = last.length - 1;
        while (end > 0) {
            Found found = last[end];
            if (found != null) {
                chosen.add(found);
            }
            end -= found == null ? 1 : found.groups().size();
        }
        Collections.reverse(chosen);
        return chosen;
    }

    private @Nullable Found read(int start, int end) {
        DialGroup first = groups.get(start);
        if (first.manner() == DialGroup.Manner.LETTERS && first.everyday()) {
            return null;
        }
        List<DialGroup> within = groups.subList(start, end);
        StringBuilder digits = new StringBuilder();
        within.forEach(group -> digits.append(group.digits()));
        boolean link = surroundings.isLink(first.start());
        boolean coded = first.plus() || surroundings.isCodedLink(first.start());
        NumberingPlans.Reading reading = plans.read(digits.toString(), coded, regions);
        if (reading == null || isFiller(digits)) {
            return null;
        }
        double logOdds = PRIOR
                + reading.fit().weight()
                + (link
                        ? LINK
                        : surroundings.weight(first.start(), groups.get(end - 1).end()))
                + manner(within, coded || digits.indexOf("00") == 0)
                + edges(start, end);
        return logOdds <= 0 ? null : new Found(reading.e164(), List.copyOf(within), logOdds, link);
    }

    /** What the way of writing adds. */
    private double manner(List<DialGroup> within, boolean international) {
        long singles = within.stream().filter(DialGroup::single).count();
        long words = within.stream()
                .filter(g -> g.manner() != DialGroup.Manner.DIGITS)
                .count();
        boolean marks = within.stream().skip(1).anyMatch(g -> g.joint() == DialGroup.Joint.MARK_WORD);
        double weight = 0;
        boolean letters = within.stream().anyMatch(g -> g.manner() == DialGroup.Manner.LETTERS);
        if (singles >= SINGLES_THAT_HIDE || words >= WORDS_THAT_HIDE || marks || letters || hidden(within)) {
            return DISGUISED + Math.max(MOST_FOR_JOINTS_OF_DISGUISED, joints(within));
        }
        if (within.size() >= 2) {
            weight += GROUPED;
        } else if (within.get(0).digits().length() > USUAL_BLOCK && !international) {
            weight += ONE_BLOCK_TOO_LONG;
        }
        return weight + joints(within) + (areRound(within) || areYears(within) ? ROUND_FIGURES : 0);
    }

    private boolean hidden(List<DialGroup> within) {
        return PhoneWriting.hidesDigits(
                text, within.get(0).start(), within.get(within.size() - 1).end());
    }

    private static double joints(List<DialGroup> within) {
        long loose = within.stream().skip(1).filter(DialGroup::isLoose).count();
        long ands = within.stream()
                .skip(1)
                .filter(g -> g.joint() == DialGroup.Joint.AND_WORD)
                .count();
        boolean evenly = loose == within.size() - 1;
        return (evenly ? 0 : Math.max(-1.2, LOOSE_WITHIN * loose)) + Math.max(-1.0, AND_WITHIN * ands);
    }

    /** Digits that count up, or one or two again and again, are an exercise or a placeholder. */
    private static boolean isFiller(CharSequence digits) {
        return digits.chars().distinct().count() < 3 || digits.toString().contains("123456789");
    }

    private static boolean areYears(List<DialGroup> within) {
        return within.stream().allMatch(g -> g.digits().matches("(?:19|20)\\d\\d"));
    }

    /** Several figures that all end in 0, or in 5 with more than two digits, are prices rather than a number. */
    private static boolean areRound(List<DialGroup> within) {
        return within.size() >= 3
                && within.stream()
                        .allMatch(g -> g.manner() == DialGroup.Manner.DIGITS
                                && g.digits().length() >= 2
                                && g.digits().length() <= 4
                                && (g.digits().endsWith("0")
                                        || (g.digits().length() > 2
                                                && g.digits().endsWith("5")))
                                && !g.digits().startsWith("0"));
    }

    /** Whether a group beside a number would be cut off from it: not a word of any sentence, nor a number by itself. */
    private static boolean isLeftOver(DialGroup group) {
        return !group.everyday() && group.digits().length() < FEWEST_DIGITS;
    }

    /** Digits that would be left over beside the number speak against it. */
    private double edges(int start, int end) {
        double weight = 0;
        DialGroup first = groups.get(start);
        DialGroup last = groups.get(end - 1);
        if (start > 0 && !first.plus() && isLeftOver(groups.get(start - 1))) {
            weight += first.isLoose() ? CUT_AT_LOOSE_JOINT : CUT_OFF;
        }
        if (end < groups.size()
                && isLeftOver(groups.get(end))
                && !groups.get(end).plus()) {
            weight += groups.get(end).isLoose() ? CUT_AT_LOOSE_JOINT : CUT_OFF;
        }
        boolean opens = first.everyday() && groups.get(start + 1).manner() != DialGroup.Manner.WORDS;
        boolean closes = last.everyday() && groups.get(end - 2).manner() != DialGroup.Manner.WORDS;
        return weight + (opens ? EVERYDAY_EDGE : 0) + (closes ? EVERYDAY_EDGE : 0);
    }
}
