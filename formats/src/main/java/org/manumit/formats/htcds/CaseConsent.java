package org.manumit.formats.htcds;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.MappingProposal;
import org.manumit.formats.mapping.Role;
import org.manumit.formats.selector.FoundSelector;
import org.manumit.formats.selector.SelectorExtractor;
import org.manumit.formats.selector.SelectorKind;

/**
 * Whether a case record singles out the person it is about, and whether it says that this person consented. Doubt
 * counts as yes for the first and as no for the second. Thread-safe.
 */
public final class CaseConsent {
    private static final Set<String> YES = Set.of(
            "true",
            "yes",
            "y",
            "1",
            "x",
            "checked",
            "ticked",
            "si",
            "sí",
            "s",
            "sim",
            "oui",
            "o",
            "verdadero",
            "verdadeiro",
            "vrai");

    private static final Set<Role> IDENTIFYING =
            EnumSet.of(Role.PERSON_NAME, Role.PHONE, Role.EMAIL, Role.HANDLE, Role.DOCUMENT, Role.ACCOUNT, Role.PLATE);

    private static final Set<SelectorKind> PERSONAL =
            EnumSet.of(SelectorKind.PHONE, SelectorKind.EMAIL, SelectorKind.HANDLE, SelectorKind.ACCOUNT);

    private static final SelectorExtractor EXTRACTOR = new SelectorExtractor();

    private CaseConsent() {}

    static boolean isTicked(String value) {
        return YES.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a record holds a name, birthday, number, address or contact of the person, in a field of the
     * standard, in a column of the sender's own, or within a text.
     */
    public static boolean identifiesPerson(SourceRecord record) {
        for (Map.Entry<String, List<String>> field : record.fields().entrySet()) {
            Optional<HtcdsField> known = HtcdsModel.standard().find(field.getKey());
            boolean named = known.isPresent()
                    ? known.get().identifies()
                    : MappingProposal.usualRole(field.getKey())
                            .filter(IDENTIFYING::contains)
                            .isPresent();
            if (named || holdsContact(known, field.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** An organisation's own telephone singles nobody out; a telephone in any other text may. */
    private static boolean holdsContact(Optional<HtcdsField> field, List<String> values) {
        if (field.isPresent()
                && (field.get().name().startsWith("org_") || field.get().type() != HtcdsField.Type.TEXT)) {
            return false;
        }
        for (String value : values) {
            for (FoundSelector found : EXTRACTOR.find(value, "US")) {
                if (PERSONAL.contains(found.kind())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether a record carries recorded consent: {@code con_Consent} is ticked, and neither
     * {@code con_UseOfData} nor {@code vic_AgreementToManagePersonalData} (version 1.0) is present and not ticked.
     */
    public static boolean hasRecordedConsent(SourceRecord record) {
        boolean consent = false;
        for (Map.Entry<String, List<String>> field : record.fields().entrySet()) {
            String name = HtcdsModel.standard()
                    .find(field.getKey())
                    .map(HtcdsField::name)
                    .orElse("");
            boolean ticked = field.getValue().stream().allMatch(CaseConsent::isTicked);
            if (name.equals("con_Consent")) {
                consent = ticked;
            } else if (!ticked && (name.equals("con_UseOfData") || name.equals("vic_AgreementToManagePersonalData"))) {
                return false;
            }
        }
        return consent;
    }
}
