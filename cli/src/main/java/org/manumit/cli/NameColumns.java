package org.manumit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manumit.formats.Issue;
import org.manumit.formats.RecordSink;
import org.manumit.formats.SourceRecord;

/**
 * Finds which columns of a table hold the two names of a pair: headings that differ in a mark such as 1 and 2, a and b,
 * left and right, else the first two columns of text. Fed by reading the table once. Confined to one thread.
 */
final class NameColumns implements RecordSink {

    /**
     * Which columns to use.
     *
     * @param all every column, in the order of the source
     * @param kind column that says whose names they are; empty if there is none
     */
    record Choice(List<String> all, String first, String second, Optional<String> kind) {}

    private static final int SAMPLE = 1000;
    private static final Set<String> MARKS = Set.of(
            "1 2",
            "a b",
            "l r",
            "left right",
            "x y",
            "source target",
            "query candidate",
            "from to",
            "old new",
            "first second");
    private static final Set<String> NAME_WORDS = Set.of(
            "name",
            "names",
            "nombre",
            "nome",
            "nom",
            "caption",
            "label",
            "title",
            "entity",
            "person",
            "company",
            "organisation",
            "organization",
            "full");
    private static final Set<String> KIND_HEADINGS =
            Set.of("schema", "kind", "type", "entity_type", "entitytype", "schema1", "schema_1", "tipo");

    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<String, int[]> lettersAndValues = new LinkedHashMap<>();
    private int sampled;

    @Override
    public void columns(List<String> names) {
        columns.addAll(names);
    }

    @Override
    public void record(SourceRecord record) {
        columns.addAll(record.fields().keySet());
        if (sampled++ < SAMPLE) {
            record.fields().keySet().forEach(column -> sample(column, record.first(column)));
        }
    }

    private void sample(String column, String value) {
        int[] counts = lettersAndValues.computeIfAbsent(column, name -> new int[2]);
        boolean truth = value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
        counts[0] += !truth && value.codePoints().anyMatch(Character::isLetter) ? 1 : 0;
        counts[1]++;
    }

    @Override
    public void issue(Issue issue) {
        // told when the table is read again to be scored
    }

    List<String> names() {
        return List.copyOf(columns);
    }

    /** The columns to use; empty if the table has no two columns of text. */
    Optional<Choice> choose() {
        List<String> all = List.copyOf(columns);
        Optional<String> kind = all.stream()
                .filter(column -> KIND_HEADINGS.contains(column.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (arePair(all.get(i), all.get(j))) {
                    return Optional.of(new Choice(all, all.get(i), all.get(j), kind));
                }
            }
        }
        List<String> texts = all.stream()
                .filter(column -> isText(column) && !kind.equals(Optional.of(column)))
                .toList();
        return texts.size() < 2 ? Optional.empty() : Optional.of(new Choice(all, texts.get(0), texts.get(1), kind));
    }

    private boolean isText(String column) {
        int[] counts = lettersAndValues.getOrDefault(column, new int[2]);
        return counts[0] * 2 > counts[1];
    }

    /** Headings with the same words but for one mark; what is left must be a word for names, or nothing. */
    static boolean arePair(String one, String other) {
        List<String> wordsOne = words(one);
        List<String> wordsOther = words(other);
        if (wordsOne.size() != wordsOther.size()) {
            return false;
        }
        int marks = 0;
        for (int i = 0; i < wordsOne.size(); i++) {
            String a = wordsOne.get(i);
            if (MARKS.contains(a + " " + wordsOther.get(i))) {
                marks++;
            } else if (!a.equals(wordsOther.get(i)) || !NAME_WORDS.contains(a)) {
                return false;
            }
        }
        return marks == 1;
    }

    private static List<String> words(String heading) {
        String parted = heading.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").replaceAll("(\\p{L})(\\d)", "$1 $2");
        List<String> words = new ArrayList<>();
        for (String word : parted.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
