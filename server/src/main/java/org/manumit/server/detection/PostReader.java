package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.DetectionInput.PostColumns;
import org.manumit.server.safeguard.Transaction;

/** Reads published texts, as far as a transaction may see. Stateless. */
final class PostReader {

    private static final int FETCHED_ROWS = 5_000;

    /** Letters of one run's texts: with their words numbered they take some 14 bytes each, 280 MB in all. */
    static final int MOST_LETTERS = 20_000_000;

    private PostReader() {}

    static PostColumns newest(Transaction transaction, BooleanSupplier cancelled) {
        LongArrayList ids = new LongArrayList();
        List<String> texts = new ArrayList<>();
        BitSet offers = new BitSet();
        long[] letters = {0};
        transaction
                .jdbc()
                .sql("""
                        SELECT id, text, properties -> 'category' ->> 0 AS category FROM observation.published_observation
                        WHERE kind = :post AND text IS NOT NULL ORDER BY id DESC""")
                .param("post", Kind.POST.ordinal())
                .withFetchSize(FETCHED_ROWS)
                .query(new WantedRows(cancelled, row -> {
                    String text = row.getString(2);
                    letters[0] += text.length();
                    if (letters[0] <= MOST_LETTERS && !text.isBlank()) {
                        String category = row.getString(3);
                        offers.set(ids.size(), category != null && ControlSigns.isOfferSection(category));
                        ids.add(row.getLong(1));
                        texts.add(text);
                    }
                }));
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the run was called off");
        }
        Collections.reverse(texts);
        Collections.reverse(ids);
        return new PostColumns(ids.toLongArray(), texts, reversed(offers, ids.size()));
    }

    private static BitSet reversed(BitSet set, int size) {
        BitSet reversed = new BitSet(size);
        set.stream().forEach(at -> reversed.set(size - 1 - at));
        return reversed;
    }
}
