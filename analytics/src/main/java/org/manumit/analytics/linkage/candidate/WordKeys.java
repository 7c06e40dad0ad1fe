package org.manumit.analytics.linkage.candidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.name.GivenNameForms;
import org.manumit.analytics.linkage.name.WordSounds;

/**
 * Keys of the words of names: how they sound, and of which given names they are forms; each word is read once. Confined to
 * one thread.
 */
final class WordKeys implements BiConsumer<String, KeySink> {

    private final Map<String, List<String>> keys = new HashMap<>();

    @Override
    public void accept(String text, KeySink sink) {
        for (String word : Field.NOT_WORD.split(text)) {
            if (word.length() > 1) {
                keys.computeIfAbsent(word, WordKeys::read).forEach(sink::add);
            }
        }
    }

    private static List<String> read(String word) {
        List<String> read = new ArrayList<>(WordSounds.keysOf(word));
        if (read.isEmpty()) {
            read.add(word);
        }
        // No key of a sound has such a sign.
        GivenNameForms.namesOf(word).forEach(name -> read.add("=" + name));
        return List.copyOf(read);
    }
}
