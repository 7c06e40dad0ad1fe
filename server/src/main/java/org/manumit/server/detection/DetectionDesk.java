package org.manumit.server.detection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Absent;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.stereotype.Component;

/** What people ask of detection: cards, runs, hot cells. Thread-safe. */
@Component
public class DetectionDesk {

    private static final int RUNS_SHOWN = 100;

    private final Detection detection;
    private final DetectionClock clock;
    private final RunTable runs;
    private final HotCellMap map;
    private final Words words;

    DetectionDesk(Detection detection, DetectionClock clock, RunTable runs, HotCellMap map, Words words) {
        this.detection = detection;
        this.clock = clock;
        this.runs = runs;
        this.map = map;
        this.words = words;
    }

    /** A detector's card in the reader's words. */
    public record CardView(
            String key,
            String version,
            String name,
            String question,
            String source,
            String method,
            List<String> lookalikes,
            String precision,
            List<ParameterView> parameters) {}

    /** A parameter of a detector in the reader's words. */
    public record ParameterView(String name, String value, String unit, String meaning) {}

    /** Hot cells of one month. */
    public record HotCellsView(String period, List<String> periods, List<CellView> cells) {}

    /** One cell; {@code exposureNote} is absent when nothing is known to distort it. */
    public record CellView(
            String cell,
            int count,
            double expected,
            double z,
            double p,
            double q,
            boolean significant,
            @Nullable String exposureNote) {}

    /** Cards of all detectors. */
    public List<CardView> cards(Access access) {
        Language language = access.actor().language();
        return detection.cards().stream().map(card -> view(language, card)).toList();
    }

    private CardView view(Language language, DetectorCard card) {
        String base = "detection." + card.key();
        return new CardView(
                card.key(),
                card.version(),
                word(language, base + ".name"),
                word(language, base + ".asks"),
                card.source(),
                word(language, base + ".method"),
                card.lookalikes().stream()
                        .map(lookalike -> word(language, "detection.lookalike." + lookalike))
                        .toList(),
                word(language, "detection.no-track-record"),
                card.parameters().stream()
                        .map(p -> new ParameterView(
                                p.name(),
                                p.value(),
                                word(language, "detection.unit." + p.unit()),
                                word(language, "detection.parameter." + p.name())))
                        .toList());
    }

    private String word(Language language, String key) {
        return words.render(language, key, Map.of());
    }

    /** The latest runs, latest first. */
    public List<Run> runs(Access access) {
        return access.inTransaction(Act.of("detection.runs"), tx -> runs.list(tx, RUNS_SHOWN));
    }

    /** Starts a run of a detector. */
    public Run run(Access access, String detector) {
        Detector found = detection.detector(detector).orElseThrow(() -> new Absent("detection", "detector-unknown"));
        long id = clock.now(found);
        return access.inTransaction(Act.of("detection.request", "run", id), tx -> runs.get(tx, id));
    }

    /** Hot cells of a month ({@code 2026-03}; the latest when none is given), from what the reader may see. */
    public HotCellsView hotCells(Access access, @Nullable String period) {
        HotCellMap.View view = map.view(access, period);
        Language language = access.actor().language();
        String uneven = word(language, "detection.exposure.uneven");
        String reported = word(language, "detection.exposure.reports-only");
        List<CellView> cells = view.cells().stream()
                .map(c -> new CellView(
                        Long.toHexString(c.cell()),
                        c.count(),
                        c.expected(),
                        c.z(),
                        c.p(),
                        c.q(),
                        c.hot(),
                        c.hot() ? (view.uneven() ? uneven : reported) : null))
                .toList();
        return new HotCellsView(view.period(), view.periods(), cells);
    }
}
