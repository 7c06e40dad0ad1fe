package org.manumit.analytics.linkage.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparison;

/** The kinds of keys that the columns allow. */
final class KeyKinds {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String SOUNDS = "01230120022455012623010202";
    private static final int SOUND_LENGTH = 4;
    private static final int BEGINNING = 4;

    private KeyKinds() {}

    static List<KeyKind> of(List<FieldComparison> comparisons) {
        List<KeyKind> kinds = new ArrayList<>();
        for (int respect = 0; respect < comparisons.size(); respect++) {
            List<Field> fields = comparisons.get(respect).fields();
            String name = fields.get(0).name();
            switch (fields.get(0).role()) {
                case GIVEN_NAME, FAMILY_NAME, FULL_NAME, ORGANISATION -> {
                    kinds.add(KeyKind.of(name + " word", respect, 0b11, fields, KeyKinds::words));
                    kinds.add(KeyKind.of(name + " sound", respect, 0b01, fields, KeyKinds::sounds));
                }
                case DATE -> {
                    kinds.add(KeyKind.of(name, respect, 0b111, fields, (text, sink) -> sink.add(text)));
                    kinds.add(KeyKind.of(
                            name + " month", respect, 0b110, fields, (text, sink) -> sink.add(text.substring(0, 6))));
                    kinds.add(KeyKind.of(
                            name + " year", respect, 0b100, fields, (text, sink) -> sink.add(text.substring(0, 4))));
                    kinds.add(KeyKind.of(name + " day", respect, 0b011, fields, KeyKinds::dayOfYear));
                }
                case PLACE, ADDRESS -> {
                    kinds.add(KeyKind.of(name, respect, 0b11, fields, (text, sink) -> sink.add(text)));
                    kinds.add(KeyKind.of(name + " word", respect, 0b01, fields, KeyKinds::words));
                }
                case CATEGORY, NUMBER ->
                    kinds.add(KeyKind.of(name, respect, 0b1, fields, (text, sink) -> sink.add(text)));
                default -> {
                    kinds.add(KeyKind.of(name, respect, 0b11, fields, (text, sink) -> sink.add(text)));
                    kinds.add(KeyKind.of(name + " beginning", respect, 0b10, fields, KeyKinds::beginning));
                    kinds.add(KeyKind.of(name + " end", respect, 0b01, fields, KeyKinds::end));
                }
            }
        }
        return kinds;
    }

    private static void words(String text, KeySink sink) {
        for (String word : NOT_WORD.split(text)) {
            if (word.length() > 1) {
                sink.add(word);
            }
        }
    }

    private static void sounds(String text, KeySink sink) {
        for (String word : NOT_WORD.split(text)) {
            if (word.length() > 1) {
                sink.add(sound(word));
            }
        }
    }

    /** American Soundex (Russell 1918), of letters that are not English as they stand. */
    private static String sound(String word) {
        StringBuilder code = new StringBuilder().append(word.charAt(0));
        char before = 0;
        for (int i = 0; i < word.length() && code.length() < SOUND_LENGTH; i++) {
            int letter = word.charAt(i) - 'a';
            char digit = letter >= 0 && letter < SOUNDS.length() ? SOUNDS.charAt(letter) : '0';
            if (i > 0 && digit != '0' && digit != before) {
                code.append(digit);
            }
            before = digit;
        }
        return code.toString();
    }

    private static void dayOfYear(String day, KeySink sink) {
        if (!day.endsWith("00")) {
            sink.add(day.substring(4));
        }
    }

    private static void beginning(String text, KeySink sink) {
        if (text.length() > BEGINNING) {
            sink.add(text.substring(0, BEGINNING));
        }
    }

    private static void end(String text, KeySink sink) {
        if (text.length() > BEGINNING) {
            sink.add(text.substring(text.length() - BEGINNING));
        }
    }
}
