package org.manumit.analytics.text.extract;

import com.ibm.icu.text.Normalizer2;
import org.jspecify.annotations.Nullable;

/** Lower case without accents, each character where it stood. Thread-safe (immutable). */
final class FoldedText {

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final char LAST_ASCII = 127;

    private FoldedText() {}

    static String of(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (c > LAST_ASCII && !Character.isSurrogate(c)) {
                @Nullable String apart = NFD.getDecomposition(c);
                c = apart == null ? c : apart.charAt(0);
            }
            folded[i] = Character.toLowerCase(c);
        }
        return new String(folded);
    }
}
