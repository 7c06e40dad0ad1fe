package org.manumit.server.lead;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leads as CSV (RFC 4180). A cell that a spreadsheet could take for a formula is led by an apostrophe (OWASP, CSV
 * injection). Thread-safe (stateless).
 */
final class LeadExport {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private LeadExport() {}

    static String list(List<LeadSummary> leads) {
        StringBuilder csv = new StringBuilder();
        row(
                csv,
                "rank",
                "id",
                "question",
                "score_bits",
                "band",
                "state",
                "assessment",
                "sources",
                "evidence",
                "first",
                "last",
                "countries",
                "innocent_account",
                "innocent_bits");
        for (LeadSummary lead : leads) {
            LeadSummary.Innocent innocent = lead.innocent();
            row(
                    csv,
                    lead.rank(),
                    lead.id(),
                    lead.question(),
                    lead.score(),
                    lead.band(),
                    lead.state(),
                    lead.assessment(),
                    lead.sources(),
                    lead.evidence(),
                    lead.firstAt(),
                    lead.lastAt(),
                    String.join(" ", lead.countries()),
                    innocent == null ? null : innocent.text(),
                    innocent == null ? null : innocent.bits());
        }
        return csv.toString();
    }

    static String evidence(LeadView lead) {
        StringBuilder csv = new StringBuilder();
        row(
                csv,
                "observation",
                "kind",
                "feed",
                "source_id",
                "grading",
                "marking",
                "at",
                "bits",
                "selectors",
                "excerpt");
        for (LeadView.Evidence each : lead.evidence()) {
            row(
                    csv,
                    each.observationId(),
                    each.kind(),
                    each.feed(),
                    each.sourceId(),
                    each.grading(),
                    each.marking(),
                    each.at(),
                    each.bits(),
                    each.selectors().stream().map(LeadView.SelectorRef::value).collect(Collectors.joining(" ")),
                    each.excerpt());
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, @Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        csv.append("\r\n");
    }

    static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        boolean formula = !(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
