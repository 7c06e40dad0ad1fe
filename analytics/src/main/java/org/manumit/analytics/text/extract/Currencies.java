package org.manumit.analytics.text.extract;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.WordList;

/** How sums of money are written; {@code currencies.csv} holds the ways. Thread-safe (immutable once made). */
final class Currencies {

    /** The text does not say and no country tells. */
    static final String OPEN = "?";

    private static final String DOLLAR = "$";
    private static final String PESO = "peso";

    private final Map<String, String> codes = new HashMap<>();

    Currencies() {
        for (String line : WordList.lines(Currencies.class, "currencies.csv")) {
            String[] cells = line.split(",");
            codes.put(cells[0] + " " + cells[1], cells[2]);
        }
    }

    /** A currency beside a sum. @param lexemes how many lexemes it takes */
    record Written(String code, int lexemes) {}

    @Nullable
    Written before(Reading text, int number, @Nullable String country) {
        int at = number - 1;
        String sign = codes.get("sign " + text.word(at));
        if (sign != null) {
            String prefix = text.isGlued(at) ? codes.get("prefix " + text.word(at - 1)) : null;
            return prefix == null ? new Written(meant(sign, country), 1) : new Written(prefix, 2);
        }
        int back = text.is(at, ".") ? 1 : 0;
        String word = codes.get("word " + text.word(at - back));
        if (word != null && text.at(at - back).isWord()) {
            return new Written(meant(word, country), 1 + back);
        }
        String slash = text.is(at - back, "/") ? codes.get("short " + text.word(at - back - 1) + "/") : null;
        if (slash != null) {
            return new Written(slash, 2 + back);
        }
        String letter = text.isGlued(number) ? codes.get("short " + text.word(at - back)) : null;
        return letter == null || !letter.equals(home(country)) ? null : new Written(letter, 1 + back);
    }

    @Nullable
    Written after(Reading text, int number, @Nullable String country) {
        String code = codes.get("sign " + text.word(number + 1));
        String prefix = codes.get("prefix " + text.word(number + 1));
        if (code == null && prefix != null && text.is(number + 2, DOLLAR) && text.isGlued(number + 2)) {
            return new Written(prefix, 2);
        }
        for (String kind : new String[] {"word ", "after "}) {
            code = code == null ? codes.get(kind + text.word(number + 1)) : code;
        }
        return code == null ? null : new Written(meant(code, country), 1);
    }

    /** What a bare sum is in, in a country. */
    String home(@Nullable String country) {
        return codes.getOrDefault("country " + country, OPEN);
    }

    /** Dollars and pesos are those of the country if it has such. */
    private String meant(String code, @Nullable String country) {
        String home = home(country);
        boolean peso = "MXN COP ARS CLP DOP UYU CUP".contains(home) && !home.equals(OPEN);
        if (code.equals(PESO)) {
            return peso ? home : code;
        }
        boolean dollar = "USD CAD AUD TTD JMD".contains(home) && !home.equals(OPEN);
        return code.equals(DOLLAR) && (peso || dollar) ? home : code;
    }
}
