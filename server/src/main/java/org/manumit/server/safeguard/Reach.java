package org.manumit.server.safeguard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which rows a reader sees.
 *
 * @param classes readable row classes in ascending order, as {@code safeguard.row_class} computes them
 * @param reads schemas that a run reads
 * @param writes schemas that a run writes
 */
record Reach(List<Long> classes, Set<String> reads, Set<String> writes) {

    Reach {
        classes = List.copyOf(classes);
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }

    static final Reach NOTHING = new Reach(List.of(), Set.of(), Set.of());

    static Reach ofRun(RunMandate run) {
        return new Reach(List.of(), run.reads(), run.writes());
    }

    /**
     * @param amber agencies whose AMBER rows are shared with the reader, besides the own one
     * @param inquiries open inquiries whose RED rows the reader may see
     * @param persons whether rows that name persons are included
     */
    static Reach ofMember(int agency, Collection<Integer> amber, Collection<Integer> inquiries, boolean persons) {
        TreeSet<Long> classes = new TreeSet<>();
        classes.add(0L);
        classes.add(agency(agency, Marking.AMBER));
        classes.add(agency(agency, Marking.AMBER_STRICT));
        amber.forEach(other -> classes.add(agency(other, Marking.AMBER)));
        inquiries.forEach(inquiry -> classes.add(16L * inquiry + 8));
        if (persons) {
            List.copyOf(classes).forEach(unnamed -> classes.add(unnamed + 1));
        }
        return new Reach(List.copyOf(classes), Set.of(), Set.of());
    }

    private static long agency(int agency, Marking marking) {
        return 16L * agency + 2L * marking.level();
    }

    /** The classes, joined by commas. */
    String classList() {
        return classes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Equal for readers who see the same rows. */
    String key() {
        return classList() + "/" + String.join(",", new TreeSet<>(reads)) + "/"
                + String.join(",", new TreeSet<>(writes));
    }
}
