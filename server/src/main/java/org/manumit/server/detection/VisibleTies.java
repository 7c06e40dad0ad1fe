package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.safeguard.Transaction;

/**
 * What texts name, and the registers' entries and reports that tie them, as far as a transaction may see. Confined to one thread.
 */
final class VisibleTies {

    private static final String TIES = """
            SELECT observation_id, selector_id AS tie FROM resolution.published_mention WHERE kind <> :picture
            UNION ALL SELECT observation_id, entity_id FROM resolution.published_statement
            UNION ALL SELECT observation_id, subject_id FROM detection.published_appellation""";

    /** Ties of each text and record. */
    private final Long2ObjectRBTreeMap<LongOpenHashSet> ties = new Long2ObjectRBTreeMap<>();

    private final Long2LongOpenHashMap groups = new Long2LongOpenHashMap();
    private final Long2LongOpenHashMap templates = new Long2LongOpenHashMap();
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final LongArrayList numbered = new LongArrayList();
    private final Long2ObjectOpenHashMap<String> names = new Long2ObjectOpenHashMap<>();

    private VisibleTies() {
        numbers.defaultReturnValue(-1);
        groups.defaultReturnValue(-1);
        templates.defaultReturnValue(-1);
    }

    /** Reads what texts name, and the registers' entries and reports that a run found to tie them. */
    static VisibleTies read(Transaction transaction, long[] texts, long[] records) {
        VisibleTies found = new VisibleTies();
        long[] all =
                LongStream.concat(Arrays.stream(texts), Arrays.stream(records)).toArray();
        LongOpenHashSet named = found.name(transaction, all);
        found.readGroups(transaction, texts);
        found.readNames(transaction, named, all);
        return found;
    }

    /** What records name, those known to be shared innocently left out. */
    private LongOpenHashSet name(Transaction transaction, long[] records) {
        LongOpenHashSet fresh = new LongOpenHashSet();
        transaction
                .jdbc()
                .sql("SELECT t.observation_id, t.tie FROM (" + TIES + """
                        ) t WHERE t.observation_id = ANY (:ids) AND NOT EXISTS (
                            SELECT FROM resolution.published_known_shared s WHERE s.selector_id = t.tie)""")
                .param("ids", records)
                .param("picture", SelectorKind.IMAGE_HASH.ordinal())
                .query((ResultSet row) -> {
                    ties.computeIfAbsent(row.getLong(1), id -> new LongOpenHashSet())
                            .add(row.getLong(2));
                    fresh.add(row.getLong(2));
                });
        return fresh;
    }

    private void readGroups(Transaction transaction, long[] some) {
        read(
                transaction,
                "SELECT observation_id, group_id FROM detection.text_member WHERE observation_id = ANY (:ids)",
                some,
                groups);
        read(transaction, """
                SELECT observation_id, template_id FROM detection.organisation_member
                WHERE observation_id = ANY (:ids) AND template_id IS NOT NULL""", some, templates);
    }

    private static void read(Transaction transaction, String sql, long[] some, Long2LongOpenHashMap into) {
        transaction.jdbc().sql(sql).param("ids", some).query((ResultSet row) -> {
            into.put(row.getLong(1), row.getLong(2));
        });
    }

    private void readNames(Transaction transaction, LongOpenHashSet some, long[] records) {
        transaction
                .jdbc()
                .sql("""
                        SELECT selector_id, pg_catalog.min(value) FROM resolution.published_mention
                        WHERE selector_id = ANY (:ids) AND observation_id = ANY (:records) GROUP BY selector_id
                        UNION ALL
                        SELECT entity_id, pg_catalog.min(name) FROM resolution.published_bearer
                        WHERE observation_id = ANY (:records) AND name IS NOT NULL GROUP BY entity_id""")
                .param("ids", some.toLongArray())
                .param("records", records)
                .query((ResultSet row) -> {
                    names.put(row.getLong(1), row.getString(2));
                });
    }

    /** Numbers of what a text or record names. */
    IntStream numbersOf(long record) {
        LongOpenHashSet found = ties.get(record);
        return found == null ? IntStream.empty() : found.longStream().mapToInt(this::number);
    }

    /** What a text or record names. */
    LongSet of(long record) {
        LongOpenHashSet found = ties.get(record);
        return found == null ? LongSets.EMPTY_SET : found;
    }

    /** The group of texts in which a text is shown, −1 for none. */
    long groupOf(long text) {
        return groups.get(text);
    }

    /** What texts of one organisation that were written from one template have in common, −1 for none. */
    long templateOf(long text) {
        return templates.get(text);
    }

    /** Number of a text's template, of those that tie texts or else of the group in which it is shown; −1 for none. */
    long shownTemplateOf(long text) {
        long template = templateOf(text);
        return template >= 0 ? template : groupOf(text);
    }

    /** A number, from 0, for a tie or a template. */
    int number(long value) {
        int known = numbers.putIfAbsent(value, numbered.size());
        if (known >= 0) {
            return known;
        }
        numbered.add(value);
        return numbered.size() - 1;
    }

    /** What bears a number. */
    long numbered(int number) {
        return numbered.getLong(number);
    }

    /** Value of a contact or name of what is called by it; null for an address. */
    @Nullable
    String label(long tie) {
        return names.get(tie);
    }
}
