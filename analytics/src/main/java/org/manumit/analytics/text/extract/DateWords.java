package org.manumit.analytics.text.extract;

import java.util.HashMap;
import java.util.Map;

/** Words of months and days of the week by their numbers, from 1. Thread-safe (immutable). */
final class DateWords {

    private static final int MONTHS = 12;
    private static final int DAYS = 7;
    private static final int FEIRAS = 5;

    private static final Map<String, Integer> MONTH = numbered("month-", MONTHS);
    private static final Map<String, Integer> WEEKDAY = numbered("weekday-", DAYS);
    private static final Map<String, Integer> FEIRA = numbered("feira-", FEIRAS);

    private DateWords() {}

    private static Map<String, Integer> numbered(String list, int most) {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 1; i <= most; i++) {
            for (String word : FactWords.list(list + i)) {
                words.put(word, i);
            }
        }
        return Map.copyOf(words);
    }

    /** Number of a month, 0 for another word. */
    static int month(String word) {
        return MONTH.getOrDefault(word, 0);
    }

    /** Number of a day of the week, Monday 1, 0 for another word. */
    static int weekday(String word) {
        return WEEKDAY.getOrDefault(word, 0);
    }

    /** The same for the Portuguese days that are ordinals too: "segunda". */
    static int feira(String word) {
        return FEIRA.getOrDefault(word, 0);
    }
}
