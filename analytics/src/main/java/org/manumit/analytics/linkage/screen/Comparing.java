package org.manumit.analytics.linkage.screen;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.field.DayAgreement;
import org.manumit.analytics.linkage.screen.Evidence.Respect;
import org.manumit.analytics.linkage.screen.IdentifierKind.Uniqueness;

/**
 * What two profiles say besides names.
 *
 * <p><b>Method</b> bits of Fellegi and Sunter (1969, doi:10.1080/01621459.1969.10501049), set by judgement near what chance
 * gives: a day of birth is one of 60 years times 365 days (14.4 bits), a year one of 60 (5.9); shared countries weigh their
 * rarity in the profiles at hand. Of several values the best agreement counts, so that a further value never makes it worse
 * than the first. What is missing says nothing. <b>Error</b> lists carry estimated days, people several passports and
 * citizenships: a difference weighs less than chance would give. Thread-safe once built.
 */
final class Comparing {

    private static final double DOCUMENT_OF_OTHER_COUNTRY = 0.35;
    private static final double DOCUMENT_OF_UNKNOWN_COUNTRY = 0.8;
    private static final double OTHER_COUNTRY_BITS = -2;
    private static final double LEAST_COUNTRY_BITS = 0.5;
    private static final double MOST_COUNTRY_BITS = 5;
    private static final double SAME_SEX_BITS = 0.4;
    private static final double OTHER_SEX_BITS = -4.5;
    private static final double OTHER_KIND_BITS = -12;
    private static final double NO_BITS = Double.NEGATIVE_INFINITY;
    /** Profiles in which a country is believed to be as frequent as {@link #BELIEVED_SHARE}, beside those at hand. */
    private static final double BELIEVED_PROFILES = 100;

    private static final double BELIEVED_SHARE = 0.05;

    private static final Comparator<Evidence> STRONGER = Comparator.comparingDouble(Evidence::bits)
            .thenComparing(Evidence::finding)
            .thenComparing(Evidence::record)
            .thenComparing(Evidence::listed);

    private final Object2IntOpenHashMap<String> countries = new Object2IntOpenHashMap<>();
    private long withCountry;

    Comparing(Stream<Profile> profiles) {
        profiles.sequential().forEach(profile -> {
            profile.countries().forEach(country -> countries.addTo(country, 1));
            withCountry += profile.countries().isEmpty() ? 0 : 1;
        });
    }

    /** What speaks for and against, in a fixed order. */
    List<Evidence> evidence(Profile record, Profile listed) {
        List<Evidence> evidence = new ArrayList<>();
        identifiers(record, listed, evidence);
        births(record, listed, evidence);
        countries(record.countries(), listed.countries(), evidence);
        sexes(record.sexes(), listed.sexes(), evidence);
        if (record.kind().contradicts(listed.kind())) {
            evidence.add(new Evidence(
                    Respect.KIND, "other-kind", word(record.kind()), word(listed.kind()), OTHER_KIND_BITS));
        }
        return evidence;
    }

    /** The best of documents counts once, since numbers of one bearer go together; so does each other kind. */
    private static void identifiers(Profile record, Profile listed, List<Evidence> evidence) {
        for (Uniqueness uniqueness : Uniqueness.values()) {
            Evidence best = null;
            Evidence worst = null;
            for (Identifier one : record.identifiers()) {
                for (Identifier other : listed.identifiers()) {
                    Evidence said = one.kind().uniqueness() == uniqueness ? said(one, other) : null;
                    if (said != null && said.bits() > 0) {
                        best = best == null || STRONGER.compare(said, best) > 0 ? said : best;
                    } else if (said != null && !equalOfKind(one.kind(), record, listed)) {
                        worst = worst == null || STRONGER.compare(said, worst) < 0 ? said : worst;
                    }
                }
            }
            Stream.of(best, worst).filter(said -> said != null).forEach(evidence::add);
        }
    }

    private static boolean equalOfKind(IdentifierKind kind, Profile record, Profile listed) {
        return record.identifiers().stream()
                .filter(one -> one.kind() == kind)
                .anyMatch(one -> listed.identifiers().stream()
                        .anyMatch(other -> other.kind() == kind && other.value().equals(one.value())));
    }

    private static @Nullable Evidence said(Identifier one, Identifier other) {
        boolean equal = one.value().equals(other.value());
        boolean mayDiffer = one.kind().differentBits() < 0 && one.kind() == other.kind();
        if (!one.kind().meets(other.kind()) || !equal && !mayDiffer) {
            return null;
        }
        String kind = word(one.kind());
        boolean local = one.kind().uniqueness() == Uniqueness.IN_A_COUNTRY;
        boolean unknown = one.countries().isEmpty() || other.countries().isEmpty();
        boolean together = unknown || one.countries().stream().anyMatch(other.countries()::contains);
        if (!equal) {
            // Two countries' numbers of one person differ as a matter of course.
            return local && (unknown || !together)
                    ? null
                    : new Evidence(
                            Respect.IDENTIFIER,
                            "other-" + kind,
                            one.value(),
                            other.value(),
                            one.kind().differentBits());
        }
        double bits = Math.min(one.kind().equalBits(), other.kind().equalBits());
        double share = !local ? 1 : unknown ? DOCUMENT_OF_UNKNOWN_COUNTRY : together ? 1 : DOCUMENT_OF_OTHER_COUNTRY;
        String ending = !local || !unknown && together ? "" : unknown ? "-of-unknown-country" : "-of-other-country";
        return new Evidence(Respect.IDENTIFIER, "same-" + kind + ending, one.value(), other.value(), share * bits);
    }

    private static void births(Profile record, Profile listed, List<Evidence> evidence) {
        Evidence best = null;
        for (String one : record.birthDays()) {
            for (String other : listed.birthDays()) {
                DayAgreement agreement = DayAgreement.of(one, other);
                Evidence said = new Evidence(Respect.BIRTH, word(agreement), day(one), day(other), bits(agreement));
                best = best == null || STRONGER.compare(said, best) > 0 ? said : best;
            }
        }
        if (best != null) {
            evidence.add(best);
        }
    }

    private static double bits(DayAgreement agreement) {
        return switch (agreement) {
            case SAME_DAY -> 13;
            case SAME_MONTH -> 8.5;
            case DAY_AND_MONTH_TURNED -> 8;
            case ONE_SLIP -> 5;
            case SAME_YEAR -> 5.5;
            case NEAR_YEAR -> 0.3;
            case OTHER_DAY -> -4.5;
            case OTHER_YEAR -> -10;
        };
    }

    /** As ISO 8601 has it, as far as it is given. */
    private static String day(String digits) {
        String year = digits.substring(0, 4);
        String month = digits.substring(4, 6);
        String day = digits.substring(6);
        return month.equals("00") ? year : day.equals("00") ? year + "-" + month : year + "-" + month + "-" + day;
    }

    private void countries(Set<String> ones, Set<String> others, List<Evidence> evidence) {
        if (ones.isEmpty() || others.isEmpty()) {
            return;
        }
        double bits = NO_BITS;
        for (String country : ones) {
            bits = others.contains(country) ? Math.max(bits, rarity(country)) : bits;
        }
        boolean same = bits > NO_BITS;
        evidence.add(new Evidence(
                Respect.COUNTRY,
                same ? "same-country" : "other-country",
                String.join(", ", new TreeSet<>(ones)),
                String.join(", ", new TreeSet<>(others)),
                same ? bits : OTHER_COUNTRY_BITS));
    }

    private double rarity(String country) {
        double share =
                (countries.getInt(country) + BELIEVED_PROFILES * BELIEVED_SHARE) / (withCountry + BELIEVED_PROFILES);
        return Math.max(LEAST_COUNTRY_BITS, Math.min(MOST_COUNTRY_BITS, -Math.log(share) / Math.log(2)));
    }

    private static void sexes(Set<String> ones, Set<String> others, List<Evidence> evidence) {
        if (ones.size() == 1 && others.size() == 1) {
            boolean same = ones.equals(others);
            evidence.add(new Evidence(
                    Respect.SEX,
                    same ? "same-sex" : "other-sex",
                    ones.iterator().next(),
                    others.iterator().next(),
                    same ? SAME_SEX_BITS : OTHER_SEX_BITS));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
