package org.manumit.server.detection;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;
import org.manumit.server.detection.DetectionInput.ReportColumns;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.springframework.stereotype.Component;

/**
 * Hot cells worked out from the reports that the reader may see, and how unevenly those came about. Thread-safe.
 */
@Component
class HotCellMap {

    private static final int REMEMBERED = 32;

    private final Map<String, View> views = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, View> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A month's cells as one reader sees them; {@code period} is empty when nothing is held. */
    record View(String period, List<String> periods, List<HotCellSearch.Cell> cells, boolean uneven) {}

    View view(Access access, @Nullable String period) {
        return access.inTransaction(Act.of("detection.hot-cells"), tx -> {
            long[] state = tx.jdbc()
                    .sql(
                            "SELECT COALESCE(pg_catalog.max(id), 0), pg_catalog.count(*) FROM observation.published_observation")
                    .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                    .single();
            String key = access.readerKey() + "|" + state[0] + "|" + state[1] + "|" + period;
            synchronized (views) {
                View known = views.get(key);
                if (known != null) {
                    return known;
                }
            }
            View view = view(RunInput.reports(tx), period);
            synchronized (views) {
                views.put(key, view);
            }
            return view;
        });
    }

    private static View view(ReportColumns reports, @Nullable String period) {
        HotCellSearch search = new HotCellSearch(reports);
        List<YearMonth> periods = search.periods();
        if (periods.isEmpty()) {
            return new View("", List.of(), List.of(), false);
        }
        YearMonth asked = period == null || period.isBlank() ? periods.get(0) : month(period);
        List<HotCellSearch.Cell> cells = search.cells(asked, () -> false);
        TreeSet<String> names = new TreeSet<>(java.util.Comparator.reverseOrder());
        periods.forEach(p -> names.add(p.toString()));
        int most = cells.stream().mapToInt(HotCellSearch.Cell::count).max().orElse(0);
        int all = cells.stream().mapToInt(HotCellSearch.Cell::count).sum();
        return new View(asked.toString(), List.copyOf(names), cells, 4 * most > all);
    }

    private static YearMonth month(String period) {
        try {
            return YearMonth.parse(period);
        } catch (DateTimeParseException e) {
            throw new Invalid("detection", "period-malformed");
        }
    }
}
