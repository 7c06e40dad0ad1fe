package org.manumit.server.observation;

import java.util.List;
import org.manumit.formats.mapping.Draft;

/**
 * An observation that is being stored. Its text form shows the id only. Immutable.
 *
 * @param id its id
 * @param draft what the record says
 * @param namesPerson whether a reader needs a mandate to see it
 * @param selectors the selectors it names: those of fields of their own first, then those found in its text
 */
public record AbsorbedObservation(long id, Draft draft, boolean namesPerson, List<SelectorMention> selectors) {
    public AbsorbedObservation {
        selectors = List.copyOf(selectors);
    }

    @Override
    public String toString() {
        return "AbsorbedObservation[" + id + "]";
    }
}
