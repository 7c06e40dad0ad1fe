package org.manumit.analytics.linkage.field;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings the values of a column into the form in which they are compared. Confined to one thread. */
final class ValueReader {

    private static final int MOST_CHARACTERS = 200;

    private static final Set<String> UNKNOWN = Set.of(
            "",
            "null",
            "none",
            "nan",
            "n/a",
            "na",
            "nd",
            "n.d.",
            "s/d",
            "sd",
            "unknown",
            "desconocido",
            "desconhecido",
            "inconnu",
            "no consta",
            "sin dato",
            "-",
            "--",
            "?",
            ".");

    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0_]+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    private final FieldRole role;
    private final DateReader dates;
    private final Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private ValueReader(FieldRole role, DateReader dates) {
        this.role = role;
        this.dates = dates;
    }

    static ValueReader of(FieldRole role, List<String> values) {
        return new ValueReader(role, role == FieldRole.DATE ? DateReader.of(values) : DateReader.YEAR_FIRST);
    }

    /** The value, or nothing if it says nothing. */
    String read(String raw) {
        String cut = raw.length() > MOST_CHARACTERS ? raw.substring(0, MOST_CHARACTERS) : raw;
        String plain = ASCII.matcher(cut).matches()
                ? cut
                : latin.transliterate(Normalizer.normalize(cut, Normalizer.Form.NFKC));
        String text =
                BLANK.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        if (UNKNOWN.contains(text)) {
            return "";
        }
        return switch (role) {
            case DATE -> dates.read(text);
            case POSTCODE, IDENTIFIER, NUMBER -> Field.NOT_WORD.matcher(text).replaceAll("");
            case PHONE -> lastDigits(Field.NOT_WORD.matcher(text).replaceAll(""));
            default -> text;
        };
    }

    /** Numbers are compared without the code of their country, which one record has and another has not. */
    private static String lastDigits(String digits) {
        return digits.length() > 9 ? digits.substring(digits.length() - 9) : digits;
    }
}
