package org.manumit.server.detection;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.manumit.analytics.place.HotCellsParameters;
import org.manumit.analytics.place.HotCellsResult;
import org.manumit.analytics.place.StudyArea;
import org.manumit.server.detection.DetectionInput.ReportColumns;

/**
 * Hot cells of reports, month by month. The study area is made of all cells that ever held a report, of any month, and the
 * rings around them, so that a quiet month is compared with the same ground. Thread-safe (stateless).
 */
final class HotCellSearch {

    /** H3 resolution of the cells, about 253 km² each: a town and its surroundings, never a street. */
    static final int RESOLUTION = 5;

    static final int MASK_RINGS = 2;
    static final int WEIGHT_RINGS = 1;
    static final HotCellsParameters PARAMETERS = HotCellsParameters.DEFAULT;

    /** Gi* of a cell that held at least one report. {@code reports}: positions in the columns. */
    record Cell(
            long cell, int count, double expected, double z, double p, double q, boolean hot, List<Integer> reports) {}

    private final ReportColumns reports;
    private final long[] coarse;

    HotCellSearch(ReportColumns reports) {
        this.reports = reports;
        this.coarse = new long[reports.cells().length];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = StudyArea.parent(reports.cells()[i], RESOLUTION);
        }
    }

    /** Months that hold reports, latest first. */
    List<YearMonth> periods() {
        return byMonth().descendingKeySet().stream().toList();
    }

    private TreeMap<YearMonth, IntArrayList> byMonth() {
        TreeMap<YearMonth, IntArrayList> months = new TreeMap<>();
        for (int i = 0; i < coarse.length; i++) {
            YearMonth month = YearMonth.from(LocalDate.ofEpochDay(reports.epochDays()[i]));
            months.computeIfAbsent(month, m -> new IntArrayList()).add(i);
        }
        return months;
    }

    /** Cells of the month that hold reports, hottest first. */
    List<Cell> cells(YearMonth period, BooleanSupplier cancelled) {
        IntArrayList members = byMonth().getOrDefault(period, new IntArrayList());
        if (members.isEmpty()) {
            return List.of();
        }
        StudyArea area = StudyArea.around(coarse, MASK_RINGS, WEIGHT_RINGS);
        double[] events = new double[area.size()];
        Long2ObjectOpenHashMap<List<Integer>> byCell = new Long2ObjectOpenHashMap<>();
        for (int member : members) {
            events[area.positionOf(coarse[member])]++;
            byCell.computeIfAbsent(coarse[member], c -> new ArrayList<>()).add(member);
        }
        HotCellsResult result =
                new org.manumit.analytics.place.HotCells(PARAMETERS).find(area.neighbours(), events, cancelled);
        List<Cell> cells = new ArrayList<>();
        byCell.long2ObjectEntrySet().fastForEach(entry -> {
            int at = area.positionOf(entry.getLongKey());
            cells.add(new Cell(
                    entry.getLongKey(),
                    entry.getValue().size(),
                    result.meanPerCell(),
                    result.z(at),
                    result.p(at),
                    result.q(at),
                    result.hot(at),
                    List.copyOf(entry.getValue())));
        });
        cells.sort(Comparator.comparingDouble((Cell c) -> -c.z()).thenComparingLong(Cell::cell));
        return cells;
    }
}
