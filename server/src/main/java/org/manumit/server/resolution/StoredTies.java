package org.manumit.server.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manumit.server.observation.ObservationTies;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** What an observation is tied to, for its page. Thread-safe. */
@Component
final class StoredTies implements ObservationTies {

    private final Entities entities;

    StoredTies(Entities entities) {
        this.entities = entities;
    }

    @Override
    public Ties of(Transaction transaction, long observationId) {
        RecordTable records = new RecordTable(transaction.jdbc());
        List<RecordTable.Place> places = records.placesOfSelectors(observationId);
        Map<Long, SelectorRef> refs =
                records
                        .selectors(places.stream()
                                .map(RecordTable.Place::selectorId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(SelectorRef::id, Function.identity()));
        List<SelectorTie> selectors = new ArrayList<>();
        for (RecordTable.Place place : places) {
            SelectorRef ref = refs.get(place.selectorId());
            if (ref != null) {
                selectors.add(tie(ref, place));
            }
        }
        List<EntityTie> rests = entities.ofObservation(transaction, observationId).stream()
                .map(ref -> new EntityTie(ref.id(), ref.schema(), ref.name()))
                .toList();
        return new Ties(selectors, rests);
    }

    private static SelectorTie tie(SelectorRef ref, RecordTable.Place place) {
        return new SelectorTie(
                ref.id(),
                ref.kind(),
                ref.value(),
                ref.observations(),
                ref.knownShared(),
                place.start(),
                place.end(),
                place.property());
    }
}
