package org.manumit.server.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.server.detection.Sign;

/**
 * Part of a text around what it says, with the places of the signs in that part.
 *
 * @param spans start and end of each sign in the excerpt
 */
record Excerpt(String text, List<int[]> spans) {

    private static final int LONGEST = 600;
    private static final int BEFORE = 80;

    static Excerpt of(@Nullable String text, List<Sign> signs) {
        if (text == null) {
            return new Excerpt("", List.of());
        }
        int first = signs.stream().mapToInt(Sign::start).min().orElse(0);
        int from = text.length() <= LONGEST ? 0 : Math.max(0, Math.min(first - BEFORE, text.length() - LONGEST));
        int to = Math.min(text.length(), from + LONGEST);
        List<int[]> spans = new ArrayList<>();
        signs.stream()
                .filter(Sign::isIndicator)
                .sorted(Comparator.comparingInt(Sign::start))
                .filter(s -> s.start() >= from && s.end() <= to)
                .forEach(s -> spans.add(new int[] {s.start() - from, s.end() - from}));
        return new Excerpt(text.substring(from, to), spans);
    }

    @Override
    public String toString() {
        return "Excerpt";
    }
}
