package org.manumit.analytics.linkage.candidate;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.manumit.analytics.linkage.field.Field;
import org.manumit.analytics.linkage.field.FieldComparison;
import org.manumit.analytics.linkage.field.FieldRole;

/** The kinds of keys that the columns allow, each with what reads them. */
final class KeyKinds {

    private static final int BEGINNING = 4;

    private KeyKinds() {}

    static List<KeyReader> of(List<FieldComparison> comparisons) {
        return IntStream.range(0, comparisons.size())
                .boxed()
                .flatMap(respect -> {
                    List<Field> fields = comparisons.get(respect).fields();
                    return parts(fields.get(0).role()).stream().map(parts -> new KeyReader(respect, fields, parts));
                })
                .toList();
    }

    private static List<BiConsumer<String, KeySink>> parts(FieldRole role) {
        return switch (role) {
            case GIVEN_NAME, FAMILY_NAME, FULL_NAME, ORGANISATION -> List.of(KeyKinds::words, new WordKeys());
            case DATE ->
                List.of(
                        KeyKinds::whole,
                        (day, sink) -> sink.add(day.substring(0, 6)),
                        (day, sink) -> sink.add(day.substring(0, 4)),
                        KeyKinds::dayOfYear);
            case PLACE, ADDRESS -> List.of(KeyKinds::whole, KeyKinds::words);
            case CATEGORY, NUMBER -> List.of(KeyKinds::whole);
            default -> List.of(KeyKinds::whole, KeyKinds::beginning, KeyKinds::end);
        };
    }

    private static void whole(String text, KeySink sink) {
        sink.add(text);
    }

    private static void words(String text, KeySink sink) {
        for (String word : Field.NOT_WORD.split(text)) {
            if (word.length() > 1) {
                sink.add(word);
            }
        }
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
