package org.manumit.analytics.text.extract;

import java.util.List;

/**
 * All facts of a text, in the order in which they stand.
 *
 * @param facts of one kind none overlap
 */
public record TextFacts(List<Fact> facts) {

    public TextFacts {
        facts = List.copyOf(facts);
    }

    /** Those of one kind. */
    public List<Fact> of(FactKind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).toList();
    }
}
