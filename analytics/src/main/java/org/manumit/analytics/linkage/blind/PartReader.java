package org.manumit.analytics.linkage.blind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldRole;
import org.manumit.analytics.linkage.name.GivenNameForms;
import org.manumit.analytics.linkage.name.WordSounds;

/** Reads the parts of records that keys are made of. Confined to one thread. */
final class PartReader {

    private static final int SHORTEST_WORD = 2;
    private static final int MOST_WORDS = 6;

    private final List<Field> fields;
    private final Map<String, Sounds> sounds = new HashMap<>();

    PartReader(List<Field> fields) {
        this.fields = fields;
    }

    private record Sounds(String consonants, String sound, List<String> forms) {
        static Sounds of(String word) {
            List<String> keys = WordSounds.keysOf(word);
            return new Sounds(
                    keys.isEmpty() ? word : keys.get(keys.size() - 1),
                    keys.isEmpty() ? word : keys.get(0),
                    GivenNameForms.namesOf(word));
        }
    }

    void read(int row, PartSink sink) {
        int word = 0;
        for (Field field : fields) {
            int value = field.value(row);
            if (value == Field.MISSING) {
                continue;
            }
            String text = field.text(value);
            switch (field.role()) {
                case GIVEN_NAME, FAMILY_NAME, FULL_NAME, ORGANISATION -> word = names(text, word, sink);
                case DATE -> date(text, sink);
                case PLACE -> words(text, PartKind.PLACE, PartKind.PLACE_WORD, sink);
                case ADDRESS -> words(text, PartKind.ADDRESS_WORD, PartKind.ADDRESS_WORD, sink);
                case EMAIL -> email(text, sink);
                default -> kind(field.role(), text, sink);
            }
        }
    }

    private int names(String text, int first, PartSink sink) {
        int word = first;
        for (String each : Field.NOT_WORD.split(text)) {
            if (each.length() >= SHORTEST_WORD && word < MOST_WORDS) {
                Sounds heard = sounds.computeIfAbsent(each, Sounds::of);
                sink.add(PartKind.NAME_CONSONANTS, heard.consonants(), word);
                sink.add(PartKind.NAME_SOUND, heard.sound(), word);
                for (String form : heard.forms()) {
                    sink.add(PartKind.NAME_FORM, form, word);
                }
                sink.add(PartKind.NAME_WORD, each, word);
                word++;
            }
        }
        return word;
    }

    private static void date(String day, PartSink sink) {
        String year = day.substring(0, 4);
        sink.add(PartKind.YEAR, year, 0);
        if (!day.endsWith("0000")) {
            sink.add(PartKind.MONTH_AND_YEAR, day.substring(0, 6), 0);
        }
        if (!day.endsWith("00")) {
            sink.add(PartKind.DAY_AND_MONTH, day.substring(4), 0);
            sink.add(PartKind.DAY, day, 0);
        }
    }

    private static void words(String text, PartKind whole, PartKind ofWord, PartSink sink) {
        for (String word : Field.NOT_WORD.split(text)) {
            if (word.length() > SHORTEST_WORD) {
                sink.add(ofWord, word, 0);
            }
        }
        if (whole != ofWord) {
            sink.add(whole, Field.NOT_WORD.matcher(text).replaceAll(" "), 0);
        }
    }

    private static void email(String text, PartSink sink) {
        int at = text.indexOf('@');
        if (at > SHORTEST_WORD) {
            sink.add(PartKind.EMAIL_NAME, text.substring(0, at), 0);
        }
        sink.add(PartKind.EMAIL, text, 0);
    }

    private static void kind(FieldRole role, String text, PartSink sink) {
        switch (role) {
            case POSTCODE -> sink.add(PartKind.POSTCODE, text, 0);
            case PHONE -> sink.add(PartKind.PHONE, text, 0);
            case IDENTIFIER -> sink.add(PartKind.IDENTIFIER, text, 0);
            case NUMBER -> sink.add(PartKind.NUMBER, text, 0);
            case CATEGORY -> sink.add(PartKind.CATEGORY, text, 0);
            default -> {}
        }
    }
}
