package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.formats.selector.SelectorNormaliser;
import org.manumit.problem.Absent;
import org.manumit.problem.Invalid;
import org.manumit.server.observation.search.SearchHit;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** Selectors, who names them, and which of them are known to be shared innocently. Thread-safe. */
@Component
public final class Selectors {

    private static final int PAGE = 25;
    private static final int MOST_DECLARED = 5_000;

    private final SelectorNormaliser normaliser = new SelectorNormaliser();
    private final Entities entities;

    Selectors(Entities entities) {
        this.entities = entities;
    }

    /** A selector with one page of the observations that name it. */
    public record SelectorPage(
            SelectorRef selector, List<SearchHit> observations, int total, boolean more, List<EntityRef> entities) {
        public SelectorPage {
            observations = List.copyOf(observations);
            entities = List.copyOf(entities);
        }
    }

    /** A selector as somebody wrote it, with a note who shares it. */
    public record Declared(SelectorKind kind, String value, String note) {
        @Override
        public String toString() {
            return "Declared[" + kind + "]";
        }
    }

    /** @throws Absent {@code selector-unknown} */
    public SelectorPage get(Access access, long id, int offset) {
        return access.inTransaction(Act.of("resolution.selector", "selector", id), transaction -> {
            RecordTable records = new RecordTable(transaction.jdbc());
            SelectorRef selector = visible(records, id);
            List<SearchHit> hits = records.observationsOfSelector(id, offset, PAGE + 1).stream()
                    .map(Entities::hit)
                    .toList();
            List<Long> keys = new ArrayList<>(records.keysOfSelector(id));
            if (!records.named(LongSet.of(id)).isEmpty()) {
                keys.add(id);
            }
            return new SelectorPage(
                    selector,
                    hits.stream().limit(PAGE).toList(),
                    selector.observations(),
                    hits.size() > PAGE,
                    entities.refs(transaction, keys));
        });
    }

    /** The selectors that an observation names, in the transaction of a reader. */
    public List<SelectorRef> ofObservation(Transaction transaction, long observationId) {
        RecordTable records = new RecordTable(transaction.jdbc());
        return records.selectors(records.selectorsOfObservation(observationId));
    }

    /** Those of the selectors that the reader may see, in the transaction of a reader. */
    public List<SelectorRef> refs(Transaction transaction, List<Long> ids) {
        return ids.isEmpty() ? List.of() : new RecordTable(transaction.jdbc()).selectors(ids);
    }

    /**
     * Notes that innocent people share the selector: it will weigh little in what detectors find.
     *
     * @throws Absent {@code selector-unknown}
     * @throws Invalid {@code reason-needed}
     */
    public SelectorRef markShared(Access access, long id, String note) {
        String stated = Reason.check(note);
        return access.inTransaction(Act.of("resolution.known-shared", "selector", id), transaction -> {
            RecordTable records = new RecordTable(transaction.jdbc());
            visible(records, id);
            KnownSharedTable table = new KnownSharedTable(transaction.jdbc());
            table.end(id);
            table.begin(id, stated);
            return visible(records, id);
        });
    }

    /** Takes the note back; it stays in the history. */
    public SelectorRef unmarkShared(Access access, long id) {
        return access.inTransaction(Act.of("resolution.known-shared-undo", "selector", id), transaction -> {
            RecordTable records = new RecordTable(transaction.jdbc());
            visible(records, id);
            new KnownSharedTable(transaction.jdbc()).end(id);
            return visible(records, id);
        });
    }

    /**
     * Notes selectors as written, also such that nobody has named yet; those noted already stay as they are.
     *
     * @return how many were new
     * @throws Invalid {@code selector-malformed} with the position of the first that is no value of its kind; {@code too-many}
     */
    public int declareShared(Access access, List<Declared> declared) {
        if (declared.size() > MOST_DECLARED) {
            throw new Invalid("resolution", "too-many", Map.of("most", MOST_DECLARED));
        }
        return access.inTransaction(Act.of("resolution.declare-shared"), transaction -> {
            KnownSharedTable table = new KnownSharedTable(transaction.jdbc());
            SelectorIds ids = new SelectorIds();
            int marked = 0;
            for (int i = 0; i < declared.size(); i++) {
                Declared each = declared.get(i);
                int position = i + 1;
                String note = Reason.check(each.note());
                String value = normaliser
                        .normalise(each.kind(), each.value(), null)
                        .orElseThrow(
                                () -> new Invalid("resolution", "selector-malformed", Map.of("position", position)));
                long id = ids.selector(each.kind(), value);
                transaction.concerns("selector", id);
                marked += table.beginIfNew(id, note);
            }
            return marked;
        });
    }

    private static SelectorRef visible(RecordTable records, long id) {
        return records.selectors(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Absent("resolution", "selector-unknown"));
    }
}
