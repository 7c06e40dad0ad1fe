package org.manumit.server.detection;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Transaction;

/**
 * Some of the groups that a table of members holds, largest first.
 *
 * @param ids ids of the groups
 * @param total how many there are in all
 * @param reached how many of them stand on this page and before it
 */
record MemberPage(List<Long> ids, int total, int reached) {

    private static final int SIZE = 40;

    /**
     * Groups of two members and more; only those of the observations, if any are named.
     *
     * @param counted what of the table counts as a member, in SQL
     */
    static MemberPage read(
            Transaction transaction, String table, String column, String counted, long[] containing, int offset) {
        int[] total = {0};
        List<Long> ids = transaction
                .jdbc()
                .sql("""
                        SELECT m.%2$s, pg_catalog.count(*) OVER () AS total
                        FROM %1$s m
                        WHERE %3$s AND (:all OR m.%2$s IN (
                            SELECT c.%2$s FROM %1$s c WHERE c.observation_id = ANY (:containing)))
                        GROUP BY 1 HAVING pg_catalog.count(*) > 1
                        ORDER BY pg_catalog.count(*) DESC, 1 OFFSET :offset LIMIT :most""".formatted(table, column, counted))
                .param("all", containing.length == 0)
                .param("containing", containing)
                .param("offset", offset)
                .param("most", SIZE)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    return row.getLong(1);
                })
                .list();
        return new MemberPage(ids, total[0], offset + ids.size());
    }

    /** Goes through all groups, page after page. */
    static void each(IntFunction<MemberPage> from, Consumer<List<Long>> use) {
        MemberPage page = from.apply(0);
        use.accept(page.ids);
        while (page.next() != null) {
            page = from.apply(page.reached);
            use.accept(page.ids);
        }
    }

    /** Where the next page starts; null on the last. */
    @Nullable
    String next() {
        return reached < total ? "" + reached : null;
    }
}
