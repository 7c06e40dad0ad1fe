package org.manumit.words;

import java.util.List;
import java.util.Locale;

/** The languages that the product speaks in full. */
public enum Language {
    EN,
    ES,
    PT,
    FR;

    /** Two-letter ISO 639-1 code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** The language of the tag ({@code pt-BR} is Portuguese), English if we do not speak it. */
    public static Language of(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.code().equals(primary)) {
                return language;
            }
        }
        return EN;
    }

    /** The best of ours for an Accept-Language header; English if the header names none of them or is malformed. */
    public static Language accepted(String header) {
        try {
            List<Locale> ours = List.of(values()).stream().map(Language::locale).toList();
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), ours);
            return found == null ? EN : of(found.toLanguageTag());
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }
}
