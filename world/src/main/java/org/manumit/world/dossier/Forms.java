package org.manumit.world.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Facts;

/** Other ways in which words are written, from the lists beside this class. Immutable. */
final class Forms {
    private final Map<String, List<String>> forms = new LinkedHashMap<>();

    /** {@code column}: the one that holds the other ways, parted by semicolons. */
    Forms(String list, int column) {
        for (String[] row : Facts.rows(Forms.class, list)) {
            if (row.length > column && !row[column].isEmpty()) {
                forms.put(row[0], List.of(row[column].split(";")));
            }
        }
    }

    Iterable<String> words() {
        return forms.keySet();
    }

    /** Another way of writing a word; the word itself where none is known. */
    String another(String word, Chance chance) {
        List<String> others = forms.get(word);
        return others == null ? word : chance.pick(others);
    }

    List<String> of(String word) {
        return forms.getOrDefault(word, List.of());
    }
}
