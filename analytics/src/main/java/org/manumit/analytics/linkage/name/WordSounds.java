package org.manumit.analytics.linkage.name;

import java.util.List;

/** How words sound, as keys: words that share one sound alike in some family of languages. Thread-safe (stateless). */
public final class WordSounds {

    private WordSounds() {}

    /**
     * Keys in Spanish and Portuguese, French and Haitian Creole, and English.
     *
     * @param word in lower-case Latin letters
     * @return none of families in which it would be too short to tell words apart
     */
    public static List<String> keysOf(String word) {
        return SoundKey.keys(word).stream().filter(key -> !key.isEmpty()).toList();
    }
}
