package org.manumit.analytics.text.extract;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.Tokens;
import org.manumit.analytics.text.WordList;
import org.manumit.analytics.text.extract.PlaceFact.Candidate;
import org.manumit.analytics.text.language.LanguageIdentifier;

/**
 * Reads places by their names, the longest name first. Everyday words that are towns too need a preposition or a capital
 * within a sentence, given names a preposition, short words both; other names in small letters alone must be of a city.
 * Thread-safe if the gazetteer is.
 */
final class PlaceReader {

    private static final double CAPITAL_AND_PREPOSITION = 0.95;
    private static final double CAPITAL = 0.85;
    private static final double PREPOSITION = 0.8;
    private static final double NEITHER = 0.6;

    private static final int MOST_WORDS = 5;
    private static final int SHORT_WORD = 3;
    private static final long CITY = 100_000;
    private static final double HOME = 8;
    private static final double SMALLEST = 1_000;

    private static final Set<String> PREPOSITIONS = FactWords.list("preposition");
    private static final Set<String> STREETS = FactWords.list("street");
    private static final Set<String> PERSONS = FactWords.list("person-places");
    private static final Set<String> LOOSE =
            Set.of("de", "da", "do", "du", "no", "na", "nos", "over", "par", "por", "pour");
    /** "No Natal" is at Christmas. */
    private static final Set<String> IN_PORTUGUESE = Set.of("no", "na", "nos");

    private static final Set<String> JOINS = Set.of("y", "e", "and", "et", "between");

    private final Gazetteer gazetteer;
    private final Set<String> common = new HashSet<>(FactWords.list("common-places"));

    PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (String line : WordList.lines(LanguageIdentifier.class, "language-words.txt")) {
            String[] cells = line.split(" ");
            for (int i = 2; i < cells.length; i++) {
                common.add(Tokens.plain(cells[i]));
            }
        }
    }

    void read(Reading text, List<Fact> facts) {
        int at = 0;
        int before = -1;
        while (at < text.size()) {
            int last = text.at(at).isWord() && gazetteer.mayBegin(text.word(at)) ? readAt(text, at, before, facts) : -1;
            before = last >= 0 ? last : before;
            at = Math.max(at, last) + 1;
        }
    }

    /** Adds the place that begins at a lexeme and gives its last one, -1 without. */
    private int readAt(Reading text, int at, int before, List<Fact> facts) {
        if (isWithinAddress(text, at, at)) {
            return -1;
        }
        StringBuilder name = new StringBuilder(text.word(at));
        int last = -1;
        List<GazetteerPlace> found = List.of();
        int end = at;
        for (int words = 1; words <= MOST_WORDS; words++) {
            List<GazetteerPlace> places = gazetteer.find(name.toString());
            if (!places.isEmpty()) {
                found = places;
                last = end;
            }
            end = nextWord(text, end);
            if (end < 0) {
                break;
            }
            name.append(' ').append(text.word(end));
        }
        double confidence = last < 0 || isWithinAddress(text, at, last) ? 0 : confidence(text, at, last, before, found);
        if (confidence == 0) {
            return -1;
        }
        facts.add(new PlaceFact(weighted(found, text.context().country()), text.span(at, last), confidence));
        return last;
    }

    private static int nextWord(Reading text, int at) {
        int next = text.is(at + 1, "-") || text.is(at + 1, "'") ? at + 2 : at + 1;
        return text.at(next).isWord() ? next : -1;
    }

    private static boolean isWithinAddress(Reading text, int first, int last) {
        boolean before = text.isGlued(first) && "@._/#".contains(text.word(first - 1));
        boolean domain = text.is(last + 1, ".") && text.isGlued(last + 1) && text.isGlued(last + 2);
        boolean behind = text.isGlued(last + 1)
                && ("@_".contains(text.word(last + 1)) || text.at(last + 1).isNumber());
        return before || domain || behind;
    }

    private double confidence(Reading text, int at, int last, int before, List<GazetteerPlace> found) {
        String word = text.word(at);
        boolean capital = text.isCapital(at);
        boolean preposition =
                PREPOSITIONS.contains(text.word(at - 1)) && (!JOINS.contains(text.word(at - 1)) || before == at - 2);
        boolean strong = preposition && !LOOSE.contains(text.word(at - 1));
        boolean begins = text.word(at - 1).isEmpty() || ".!?\n:¡¿".contains(text.word(at - 1));
        boolean everyday = last == at && common.contains(word);
        boolean listed = before >= 0 && before == at - 2 && text.is(at - 1, ",");
        if (STREETS.contains(text.word(at - 1)) || (last == at && PERSONS.contains(word) && !preposition && !listed)) {
            return 0;
        }
        if (last == at && word.length() <= SHORT_WORD && !(capital && preposition)) {
            return 0;
        }
        boolean feast = IN_PORTUGUESE.contains(text.word(at - 1));
        if (everyday && !(strong || (capital && !begins && !feast))) {
            return 0;
        }
        if (capital) {
            return preposition ? CAPITAL_AND_PREPOSITION : begins && everyday ? NEITHER : CAPITAL;
        }
        boolean city = found.stream().anyMatch(place -> place.population() >= CITY);
        return strong ? PREPOSITION : city || preposition ? NEITHER : 0;
    }

    private static List<Candidate> weighted(List<GazetteerPlace> places, @Nullable String country) {
        double sum =
                places.stream().mapToDouble(place -> weight(place, country)).sum();
        return places.stream()
                .map(place -> new Candidate(place, weight(place, country) / sum))
                .sorted(Comparator.comparingDouble(Candidate::weight)
                        .reversed()
                        .thenComparing(candidate -> candidate.place().id()))
                .toList();
    }

    private static double weight(GazetteerPlace place, @Nullable String country) {
        return Math.sqrt(place.population() + SMALLEST) * (place.country().equals(country) ? HOME : 1);
    }
}
