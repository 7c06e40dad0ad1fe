package org.manumit.formats.mapping;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names and codes of countries (ISO 3166, names from Unicode CLDR in en, es, pt, fr) read into alpha-2 codes. Thread-safe. */
public final class Countries {
    private static final Map<String, String> CODES = load();

    private Countries() {}

    /** The alpha-2 code in upper case of a code or name; empty if it is none. */
    public static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get(key(text)));
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        List<ULocale> languages = List.of(ULocale.ENGLISH, new ULocale("es"), new ULocale("pt"), ULocale.FRENCH);
        for (String code : Locale.getISOCountries()) {
            ULocale country = new ULocale("", code);
            codes.put(key(code), code);
            codes.put(key(country.getISO3Country()), code);
            for (ULocale language : languages) {
                codes.putIfAbsent(key(country.getDisplayCountry(language)), code);
            }
        }
        codes.put("usa", "US");
        codes.put("eeuu", "US");
        codes.put("eua", "US");
        codes.put("uk", "GB");
        return Map.copyOf(codes);
    }

    private static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.chars().filter(Character::isLetter).forEach(c -> key.append((char) c));
        return key.toString();
    }
}
