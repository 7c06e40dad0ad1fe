package org.manumit.formats.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headings of a table, made unique: a second {@code name} is called {@code name (2)}. Immutable. */
final class Header {
    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();

    private Header(List<String> raw) {
        List<String> unique = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String base = raw.get(i).strip();
            base = base.isEmpty() ? "column " + (i + 1) : base;
            String name = base;
            for (int n = 2; indexes.containsKey(name); n++) {
                name = base + " (" + n + ")";
            }
            indexes.put(name, i);
            unique.add(name);
        }
        this.names = List.copyOf(unique);
    }

    /**
     * Headings from none, one or two rows. Of two rows an empty upper cell takes the text to its left, as it does
     * when the upper cells were merged.
     *
     * @param width number of columns if there is no heading row
     */
    static Header of(List<List<String>> rows, int width) {
        if (rows.isEmpty()) {
            return new Header(Collections.nCopies(width, ""));
        }
        if (rows.size() == 1) {
            return new Header(withoutTrailingEmpty(rows.get(0)));
        }
        List<String> upper = rows.get(0);
        List<String> lower = rows.get(1);
        List<String> joined = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = i < upper.size() ? upper.get(i).strip() : "";
            String below = i < lower.size() ? lower.get(i).strip() : "";
            group = above.isEmpty() ? group : above;
            joined.add(below.isEmpty() ? above : group.isEmpty() ? below : group + " / " + below);
        }
        return new Header(withoutTrailingEmpty(joined));
    }

    private static List<String> withoutTrailingEmpty(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return cells.subList(0, size);
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    List<String> names() {
        return names;
    }

    int indexOf(@Nullable Object name) {
        Integer index = name == null ? null : indexes.get(name);
        return index == null ? -1 : index;
    }
}
