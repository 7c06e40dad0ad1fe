package org.manumit.server.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manumit.server.detection.DetectionInput.ReportColumns;
import org.springframework.stereotype.Component;

/**
 * Looks for places where more was reported in a month than an even spread would give, and asks what services and inspections
 * are missing there. Adverts are left out: a map of them would be a map of the people in them.
 */
@Component
final class HotCells implements Detector {

    static final String KEY = "hot-cells";

    @Override
    public DetectorCard card() {
        return new DetectorCard(
                KEY,
                "1",
                "Getis & Ord 1992; Ord & Getis 1995; Benjamini & Hochberg 1995; Caldas de Castro & Singer 2006",
                List.of("uneven-reporting", "large-town"),
                List.of(
                        new DetectorCard.Parameter("resolution", "" + HotCellSearch.RESOLUTION, "h3"),
                        new DetectorCard.Parameter("mask-rings", "" + HotCellSearch.MASK_RINGS, "rings"),
                        new DetectorCard.Parameter("weight-rings", "" + HotCellSearch.WEIGHT_RINGS, "rings"),
                        new DetectorCard.Parameter(
                                "false-discovery-rate", "" + HotCellSearch.PARAMETERS.falseDiscoveryRate(), "share"),
                        new DetectorCard.Parameter(
                                "minimum-events", "" + HotCellSearch.PARAMETERS.minimumEvents(), "reports")));
    }

    @Override
    public List<Finding> find(DetectionInput input, long seed) {
        ReportColumns reports = input.reports();
        HotCellSearch search = new HotCellSearch(reports);
        List<Finding> findings = new ArrayList<>();
        for (YearMonth month : search.periods()) {
            search.cells(month, input::cancelled).stream()
                    .filter(HotCellSearch.Cell::hot)
                    .map(cell -> finding(reports, month, cell))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static Finding finding(ReportColumns reports, YearMonth month, HotCellSearch.Cell cell) {
        List<Finding.Evidence> evidence = cell.reports().stream()
                .map(at -> new Finding.Evidence(reports.observationIds()[at], null, 0))
                .toList();
        return new Finding(
                KEY,
                "detection." + KEY + ".question",
                Map.of("cell", Long.toHexString(cell.cell()), "month", month.toString(), "reports", "" + cell.count()),
                -Math.log(Math.max(cell.q(), Double.MIN_NORMAL)) / Math.log(2),
                start(month.atDay(1)),
                start(month.atEndOfMonth()),
                evidence);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
