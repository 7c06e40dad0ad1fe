package org.manumit.server.law;

import java.time.Period;

/** How the rows of the law's data files read. */
final class LawRows {

    private LawRows() {}

    static Instrument instrument(LawFile.Row row) {
        return new Instrument(
                row.text("id"),
                row.text("jurisdiction"),
                row.text("kind"),
                row.names("name"),
                row.text("citation"),
                row.text("year"),
                row.text("limits"),
                row.choice("certainty", Certainty.class));
    }

    static LegalBasis legalBasis(LawFile.Row row) {
        return new LegalBasis(
                row.text("id"),
                row.names("name"),
                row.text("instrument"),
                row.text("jurisdiction"),
                row.list("holders"),
                row.choice("certainty", Certainty.class),
                row.names("note"));
    }

    static RetentionRule retentionRule(LawFile.Row row) {
        return new RetentionRule(
                row.text("id"),
                row.names("name"),
                Period.parse(row.text("maximum")),
                row.text("legalBasis"),
                row.text("source"),
                row.choice("certainty", Certainty.class));
    }

    static SharingRule sharingRule(LawFile.Row row) {
        return new SharingRule(
                row.text("id"),
                row.names("name"),
                row.text("legalBasis"),
                row.list("recipients"),
                row.names("condition"),
                row.choice("certainty", Certainty.class));
    }
}
