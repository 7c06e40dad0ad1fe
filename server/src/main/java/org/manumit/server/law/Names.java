package org.manumit.server.law;

import java.util.EnumMap;
import java.util.Map;
import org.manumit.words.Language;

/** One text in the four languages of the product; complete, or it cannot be made. */
public record Names(Map<Language, String> texts) {

    public Names {
        for (Language language : Language.values()) {
            if (texts.getOrDefault(language, "").isBlank()) {
                throw new IllegalArgumentException(
                        "a text of the law data must be in all four languages but lacks " + language.code());
            }
        }
        texts = Map.copyOf(texts);
    }

    /** The text in one language. */
    public String in(Language language) {
        return texts.getOrDefault(language, "");
    }

    static Names of(Map<String, String> byCode) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        byCode.forEach((code, text) -> texts.put(Language.of(code), text));
        return new Names(texts);
    }
}
