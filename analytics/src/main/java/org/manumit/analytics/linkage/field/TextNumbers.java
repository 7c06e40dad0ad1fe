package org.manumit.analytics.linkage.field;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** Different texts, numbered from 0 in the order in which they came. Confined to one thread while texts are numbered. */
final class TextNumbers {

    private static final int UNKNOWN = -1;

    private final List<String> texts = new ArrayList<>();
    /** Empty as long as no text was numbered since {@link #rest()}. */
    private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();

    TextNumbers() {
        numbers.defaultReturnValue(UNKNOWN);
    }

    /** Number of a text, a new one if it has none. */
    int number(String text) {
        wake();
        int known = numbers.putIfAbsent(text, texts.size());
        if (known != UNKNOWN) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** Takes the memory again that {@link #rest()} gave back; the first text that is numbered does so otherwise. */
    void wake() {
        if (numbers.size() < texts.size()) {
            numbers.ensureCapacity(texts.size());
            for (int number = 0; number < texts.size(); number++) {
                numbers.put(texts.get(number), number);
            }
        }
    }

    /** Gives the memory back that only numbering needs. */
    void rest() {
        numbers.clear();
        numbers.trim();
    }

    String text(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }
}
