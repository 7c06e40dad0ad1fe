package org.manumit.formats.htcds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manumit.formats.Issue;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.DraftParts;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapped;
import org.manumit.formats.mapping.Mapper;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.mapping.Times;
import org.manumit.formats.selector.SelectorKind;

/**
 * Turns case records into drafts, checking codes, dates and boxes. A record that identifies a person is refused
 * unless it carries recorded consent, and its text is not passed on with the refusal. Thread-safe.
 */
public final class HtcdsMapper implements Mapper {
    private static final Set<String> IDS = Set.of("record_id", "case_id", "id", "case_number", "recordid", "caseid");

    private static final Map<String, SelectorKind> SELECTORS = Map.of(
            "prs_HomePhone", SelectorKind.PHONE,
            "prs_MobilePhone", SelectorKind.PHONE,
            "prs_Email", SelectorKind.EMAIL,
            "prs_IdentityNumber", SelectorKind.DOCUMENT,
            "org_Phone", SelectorKind.PHONE);

    private static final Set<String> TEXTS = Set.of(
            "hte_Description",
            "cco_CaseComment",
            "per_RoleDetails",
            "vic_DetailsOfVulnerabilities",
            "cas_IncomingReferralDetails",
            "cas_OutgoingReferralDetails");

    private static final Set<String> NO =
            Set.of("false", "no", "n", "0", "unchecked", "nao", "não", "non", "falso", "faux");

    private final MappingDefaults defaults;

    public HtcdsMapper(MappingDefaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public Mapped map(SourceRecord record) {
        if (CaseConsent.identifiesPerson(record) && !CaseConsent.hasRecordedConsent(record)) {
            Issue refusal = new Issue(
                    record.position(),
                    "con_Consent",
                    "consent-missing",
                    "recorded consent, or a record that identifies nobody",
                    "a record that identifies a person without recorded consent",
                    "");
            return new Mapped(null, List.of(refusal));
        }
        DraftParts parts = new DraftParts(record);
        for (Map.Entry<String, List<String>> column : record.fields().entrySet()) {
            Optional<HtcdsField> field = HtcdsModel.standard().find(column.getKey());
            if (field.isPresent()) {
                column.getValue().forEach(value -> value(field.get(), value, parts));
            } else {
                own(column.getKey(), column.getValue(), parts);
            }
        }
        return parts.mapped(Kind.CASE, defaults.language());
    }

    private static void own(String column, List<String> values, DraftParts parts) {
        if (HtcdsModel.hasPrefix(column)) {
            parts.remark(column, "field-unknown", "a field of HTCDS 1.0 or 2.0", column);
        }
        if (IDS.contains(column.toLowerCase(Locale.ROOT))) {
            parts.sourceId(values.get(0));
        } else {
            values.forEach(value -> parts.property(column, value));
        }
    }

    private void value(HtcdsField field, String value, DraftParts parts) {
        switch (field.type()) {
            case CHECK -> check(field, value, parts);
            case DATE -> date(field, value, parts);
            case NUMBER -> number(field, value, parts);
            case PICK, MULTI -> codes(field, value, parts);
            case MULTI_TEXT -> split(value).forEach(part -> parts.property(field.name(), part));
            case TEXT -> text(field, value, parts);
        }
    }

    private static void check(HtcdsField field, String value, DraftParts parts) {
        boolean ticked = CaseConsent.isTicked(value);
        if (!ticked && !NO.contains(value.strip().toLowerCase(Locale.ROOT))) {
            parts.fault(field.name(), "box-unreadable", "yes or no", value);
        }
        parts.property(field.name(), Boolean.toString(ticked));
    }

    private void date(HtcdsField field, String value, DraftParts parts) {
        Optional<Times.Time> time = defaults.zone() == null ? Times.iso(value) : Times.iso(value, defaults.zone());
        if (time.isEmpty()) {
            parts.fault(field.name(), "date-unreadable", "an ISO 8601 date", value);
            return;
        }
        if (field.name().equals("hte_Date")) {
            parts.time(time.get().instant(), time.get().precision());
        }
        parts.property(field.name(), value);
    }

    private static void number(HtcdsField field, String value, DraftParts parts) {
        if (!value.matches("-?[0-9]{1,9}(\\.[0-9]{1,12})?")) {
            parts.fault(field.name(), "number-unreadable", "a number with decimal point", value);
            return;
        }
        if (field.name().equals("hte_Latitude")) {
            parts.latitude(Double.parseDouble(value));
        } else if (field.name().equals("hte_Longitude")) {
            parts.longitude(Double.parseDouble(value));
        }
        parts.property(field.name(), value);
    }

    private static void codes(HtcdsField field, String value, DraftParts parts) {
        List<String> codes = field.several() ? split(value) : List.of(value.strip());
        for (String code : codes) {
            if (field.codes().contains(code)) {
                parts.property(field.name(), code);
            } else {
                parts.fault(field.name(), "code-unknown", "a code of the standard for " + field.name(), code);
            }
        }
    }

    private static List<String> split(String value) {
        List<String> parts = new ArrayList<>();
        for (String part : value.split("[;|,]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private void text(HtcdsField field, String value, DraftParts parts) {
        SelectorKind selector = SELECTORS.get(field.name());
        if (selector != null) {
            parts.mention(selector, value, defaults.region(), field.name());
            return;
        }
        if (TEXTS.contains(field.name())) {
            parts.text(value);
        }
        switch (field.name()) {
            case "hte_Country" -> parts.country(value);
            case "hte_City", "hte_State" -> parts.place(value);
            default -> {}
        }
        parts.property(field.name(), value);
    }
}
