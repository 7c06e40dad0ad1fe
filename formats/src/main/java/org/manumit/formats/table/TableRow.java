package org.manumit.formats.table;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row as a map from heading to value that shares its headings with all rows. Empty cells are absent. Immutable. */
final class TableRow extends AbstractMap<String, List<String>> {
    private final Header header;
    private final @Nullable List<String>[] cells;
    private final int size;

    /** @param cells one value a column; null for an empty cell. Not copied */
    TableRow(Header header, @Nullable List<String>[] cells) {
        this.header = header;
        this.cells = cells;
        int filled = 0;
        for (List<String> cell : cells) {
            filled += cell == null ? 0 : 1;
        }
        this.size = filled;
    }

    @Override
    public @Nullable List<String> get(@Nullable Object key) {
        int column = header.indexOf(key);
        return column < 0 || column >= cells.length ? null : cells[column];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<String, List<String>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, List<String>>> iterator() {
                return new Cells();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private final class Cells implements Iterator<Map.Entry<String, List<String>>> {
        private int column = -1;
        private @Nullable List<String> value;

        Cells() {
            advance();
        }

        private void advance() {
            value = null;
            while (value == null && ++column < cells.length) {
                value = cells[column];
            }
        }

        @Override
        public boolean hasNext() {
            return value != null;
        }

        @Override
        public Map.Entry<String, List<String>> next() {
            List<String> current = value;
            if (current == null) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, List<String>> entry = Map.entry(header.name(column), current);
            advance();
            return entry;
        }
    }
}
