package org.manumit.server.detection;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.manumit.analytics.network.Mentions;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.DetectionInput.MentionColumns;

/**
 * Which texts name a contact behind which a sign of control or of recruiting stands. The sign is looked for among all records that
 * name the very contact, and reaches those alone: a report on one number says nothing of another. Confined to one run.
 */
final class SignedContacts {

    private static final int RECORDS_AT_ONCE = 5_000;

    private final DetectionInput input;
    private final MentionColumns columns;
    private final LongOpenHashSet signed = new LongOpenHashSet();

    SignedContacts(DetectionInput input, MentionColumns columns) {
        this.input = input;
        this.columns = columns;
    }

    /** Ids of the texts that name such a contact of these. */
    LongOpenHashSet texts(IntStream contacts) {
        Mentions all = columns.mentions();
        int[] several = contacts.distinct()
                .filter(contact -> all.recordsNaming(contact) > 1
                        && all.recordsNaming(contact) <= SharedContacts.MOST_RECORDS_OF_A_CONTACT)
                .sorted()
                .toArray();
        IntArrayList block = new IntArrayList();
        int held = 0;
        for (int contact : several) {
            block.add(contact);
            held += all.recordsNaming(contact);
            if (held >= RECORDS_AT_ONCE) {
                look(block);
                block.clear();
                held = 0;
            }
        }
        look(block);
        return signed;
    }

    private void look(IntArrayList contacts) {
        if (input.cancelled()) {
            throw new CancellationException(TextOrganisations.KEY + " cancelled");
        }
        Mentions all = columns.mentions();
        long[] ids = contacts.intStream()
                .flatMap(all::recordsOf)
                .distinct()
                .mapToLong(record -> columns.observationIds()[record])
                .toArray();
        Long2ObjectOpenHashMap<ObservationFacts> facts = new Long2ObjectOpenHashMap<>();
        input.facts(ids).forEach(f -> facts.put(f.id(), f));
        for (int contact : contacts) {
            List<ObservationFacts> naming = all.recordsOf(contact)
                    .mapToObj(record -> facts.get(columns.observationIds()[record]))
                    .filter(Objects::nonNull)
                    .toList();
            if (!ControlSigns.ofControl(naming).isEmpty()) {
                naming.stream().filter(f -> f.kind() == Kind.POST).forEach(f -> signed.add(f.id()));
            }
        }
    }
}
