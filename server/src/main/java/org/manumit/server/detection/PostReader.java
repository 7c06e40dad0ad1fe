package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.detection.DetectionInput.PostColumns;
import org.manumit.server.safeguard.Transaction;

/** Reads published texts and what stands beside them, as far as a transaction may see. Stateless. */
final class PostReader {

    private static final int FETCHED_ROWS = 5_000;

    /** Letters of one run's texts: with their words numbered they take some 14 bytes each, 280 MB in all. */
    static final int MOST_LETTERS = 20_000_000;

    /** Records beyond which a contact says nothing of one hand. */
    private static final int MOST_RECORDS_OF_A_CONTACT = 60;

    private static final int MOST_BESIDE = 400;
    private static final Integer[] CONTACTS = {
        SelectorKind.PHONE.ordinal(),
        SelectorKind.EMAIL.ordinal(),
        SelectorKind.HANDLE.ordinal(),
        SelectorKind.ACCOUNT.ordinal()
    };

    private PostReader() {}

    static PostColumns newest(Transaction transaction, BooleanSupplier cancelled) {
        LongArrayList ids = new LongArrayList();
        List<String> texts = new ArrayList<>();
        long[] letters = {0};
        transaction
                .jdbc()
                .sql("""
                        SELECT id, text FROM observation.published_observation
                        WHERE kind = :post AND text IS NOT NULL ORDER BY id DESC""")
                .param("post", Kind.POST.ordinal())
                .withFetchSize(FETCHED_ROWS)
                .query(new WantedRows(cancelled, row -> {
                    String text = row.getString(2);
                    letters[0] += text.length();
                    if (letters[0] <= MOST_LETTERS && !text.isBlank()) {
                        ids.add(row.getLong(1));
                        texts.add(text);
                    }
                }));
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the run was called off");
        }
        Collections.reverse(texts);
        Collections.reverse(ids);
        return new PostColumns(ids.toLongArray(), texts);
    }

    static long[] besides(Transaction transaction, long[] observationIds) {
        return transaction
                .jdbc()
                .sql("""
                        SELECT DISTINCT o.id
                        FROM (SELECT DISTINCT m.selector_id FROM resolution.published_mention m
                            WHERE m.observation_id = ANY (:ids) AND m.kind = ANY (:contacts)
                                AND NOT EXISTS (SELECT FROM resolution.published_known_shared s
                                    WHERE s.selector_id = m.selector_id)) contact
                        CROSS JOIN LATERAL (SELECT n.observation_id FROM resolution.published_mention n
                            WHERE n.selector_id = contact.selector_id LIMIT :records) named
                        JOIN observation.published_observation o ON o.id = named.observation_id
                        WHERE o.kind <> :post AND o.id <> ALL (:ids)
                        ORDER BY o.id LIMIT :most""")
                .param("ids", observationIds)
                .param("contacts", CONTACTS)
                .param("records", MOST_RECORDS_OF_A_CONTACT)
                .param("post", Kind.POST.ordinal())
                .param("most", MOST_BESIDE)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }
}
