package org.manumit.formats.selector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been found in one text so far; no two findings overlap. Single-threaded. */
final class Spans {
    /** Most selectors taken from one text: an honest one names a handful. */
    static final int MAX_FOUND = 256;

    private final List<FoundSelector> found = new ArrayList<>();

    boolean isFull() {
        return found.size() >= MAX_FOUND;
    }

    boolean holds(SelectorKind kind) {
        return found.stream().anyMatch(selector -> selector.kind() == kind);
    }

    boolean isFree(int start, int end) {
        for (FoundSelector selector : found) {
            if (start < selector.end() && selector.start() < end) {
                return false;
            }
        }
        return true;
    }

    void add(SelectorKind kind, String value, int start, int end) {
        if (!isFull() && isFree(start, end)) {
            found.add(new FoundSelector(kind, value, start, end));
        }
    }

    List<FoundSelector> inOrder() {
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(FoundSelector::start));
        }
        return List.copyOf(found);
    }
}
