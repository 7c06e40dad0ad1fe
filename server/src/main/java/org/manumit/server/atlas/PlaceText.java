package org.manumit.server.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as name and qualifiers: "Barrio La Playa, Cúcuta, Norte de Santander, Colombia". Qualifiers stand at the
 * end; what is left is tried from its end, since people write the coarser name last; then the words are tried as they
 * stand. The bare name of a country is a place only where its capital bears it too (Guatemala, Panamá).
 */
final class PlaceText {

    /** References of places that bear the name, the qualifiers they must meet, and how well the text fits them (0 to 1). */
    record Match(int[] references, List<List<Qualifiers.Reading>> qualifiers, double fit) {}

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_WORDS = 24;
    private static final int LONGEST_NAME_WORDS = 5;
    private static final int SHORTEST_LOOSE_WORD = 4;
    private static final int SMALLEST_LOOSE_POPULATION = 15_000;
    private static final double FIT_OF_WHOLE_SEGMENT = 1;
    private static final double FIT_BESIDE_OTHER_WORDS = 0.9;
    private static final double FIT_OF_COUNTRY_NAME = 0.5;
    private static final double FIT_OF_LOOSE_WORDS = 0.6;

    private final PlaceIndex index;
    private final Qualifiers qualifiers;

    PlaceText(PlaceIndex index, Qualifiers qualifiers) {
        this.index = index;
        this.qualifiers = qualifiers;
    }

    @Nullable
    Match match(String text) {
        List<String> segments = segments(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        if (segments.isEmpty()) {
            return null;
        }
        if (segments.size() == 1) {
            return matchSingle(segments.get(0));
        }
        List<List<Qualifiers.Reading>> found = new ArrayList<>(2);
        List<String> names = new ArrayList<>(segments);
        while (names.size() > 1 && found.size() < 3) {
            List<Qualifiers.Reading> readings = qualifiers.readings(names.get(names.size() - 1));
            if (readings.isEmpty()) {
                break;
            }
            found.add(readings);
            names.remove(names.size() - 1);
        }
        Match qualified = matchNames(names, found);
        if (qualified != null) {
            return qualified;
        }
        List<List<Qualifiers.Reading>> countries = found.stream()
                .filter(readings -> readings.stream().noneMatch(Qualifiers.Reading::isRegion))
                .toList();
        Match bySegment = matchNames(segments.subList(0, segments.size() - countries.size()), countries);
        return bySegment != null ? bySegment : matchLoose(String.join(" ", names), found);
    }

    private @Nullable Match matchNames(List<String> names, List<List<Qualifiers.Reading>> found) {
        for (int i = names.size() - 1; i >= 0; i--) {
            int[] admitted = admitted(index.find(names.get(i)), found);
            if (admitted.length > 0) {
                return new Match(admitted, found, names.size() == 1 ? FIT_OF_WHOLE_SEGMENT : FIT_BESIDE_OTHER_WORDS);
            }
        }
        return null;
    }

    private @Nullable Match matchSingle(String segment) {
        List<Qualifiers.Reading> countries = qualifiers.readings(segment).stream()
                .filter(reading -> !reading.isRegion())
                .toList();
        int[] references = index.find(segment);
        if (!countries.isEmpty()) {
            int[] inside = Arrays.stream(admitted(references, List.of(countries)))
                    .filter(reference -> index.place(reference).capital())
                    .toArray();
            return inside.length == 0 ? null : new Match(inside, List.of(countries), FIT_OF_COUNTRY_NAME);
        }
        if (references != null) {
            return new Match(references, List.of(), FIT_OF_WHOLE_SEGMENT);
        }
        for (int words = 3; words >= 1; words--) {
            int cut = startOfLastWords(segment, words);
            List<Qualifiers.Reading> readings = cut <= 0 ? List.of() : qualifiers.readings(segment.substring(cut));
            if (!readings.isEmpty()) {
                int[] admitted = admitted(index.find(segment.substring(0, cut - 1)), List.of(readings));
                if (admitted.length > 0) {
                    return new Match(admitted, List.of(readings), FIT_OF_WHOLE_SEGMENT);
                }
            }
        }
        return matchLoose(segment, List.of());
    }

    /* The longest run of words that names a place; the last of equally long ones; single words only for towns of size. */
    private @Nullable Match matchLoose(String folded, List<List<Qualifiers.Reading>> found) {
        String[] words = folded.split(" ", MOST_WORDS + 1);
        int count = Math.min(words.length, MOST_WORDS);
        for (int length = Math.min(LONGEST_NAME_WORDS, count); length >= 1; length--) {
            for (int start = count - length; start >= 0; start--) {
                String name = String.join(" ", List.of(words).subList(start, start + length));
                int[] references = admitted(index.find(name), found);
                if (length == 1 || name.length() < SHORTEST_LOOSE_WORD) {
                    references = name.length() < SHORTEST_LOOSE_WORD ? new int[0] : largeOnly(references);
                }
                if (references.length > 0) {
                    return new Match(references, found, FIT_OF_LOOSE_WORDS);
                }
            }
        }
        return null;
    }

    private int[] largeOnly(int[] references) {
        return Arrays.stream(references)
                .filter(reference -> PlaceIndex.isMainName(reference)
                        && index.place(reference).population() >= SMALLEST_LOOSE_POPULATION)
                .toArray();
    }

    private int[] admitted(int @Nullable [] references, List<List<Qualifiers.Reading>> found) {
        if (references == null) {
            return new int[0];
        }
        if (found.isEmpty()) {
            return references;
        }
        return Arrays.stream(references)
                .filter(reference -> found.stream().allMatch(readings -> admits(readings, reference)))
                .toArray();
    }

    private boolean admits(List<Qualifiers.Reading> readings, int reference) {
        String country = index.place(reference).country();
        String region = index.regionCode(reference);
        for (Qualifiers.Reading reading : readings) {
            if (reading.admits(country, region)) {
                return true;
            }
        }
        return false;
    }

    private static int startOfLastWords(String text, int words) {
        int from = text.length();
        for (int i = 0; i < words; i++) {
            from = text.lastIndexOf(' ', from - 1);
            if (from < 0) {
                return -1;
            }
        }
        return from + 1;
    }

    private static List<String> segments(String text) {
        List<String> segments = new ArrayList<>(4);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separates(text, i)) {
                String folded = PlaceName.fold(text.substring(start, i));
                if (!folded.isEmpty()) {
                    segments.add(folded);
                }
                start = i + 1;
            }
        }
        return segments;
    }

    private static boolean separates(String text, int at) {
        char c = text.charAt(at);
        if (c == ',' || c == ';' || c == '/' || c == '(' || c == ')' || c == '|' || c == '\n') {
            return true;
        }
        boolean dash = c == '-' || c == '–' || c == '—';
        return dash && at > 0 && text.charAt(at - 1) == ' ';
    }
}
