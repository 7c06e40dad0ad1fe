package org.manumit.server.intake;

import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Kind;
import org.manumit.problem.Invalid;
import org.manumit.server.safeguard.Marking;
import org.manumit.server.safeguard.Purpose;

/**
 * What a feed's manager lays down. Complete by construction: owner, legal basis, purpose, marking, grading and retention are
 * always there, and a RED feed names its inquiry. Whether the law allows the combination is asked when the feed is saved.
 *
 * @param key stable name, lower-case letters, digits and hyphens
 * @param name as people call it
 * @param ownerAgencyId the agency whose data it is
 * @param legalBasis id of a legal basis in {@code law}
 * @param purpose what the data is for
 * @param marking how far it may travel
 * @param reliability Admiralty grade of the source, {@code A} to {@code F}
 * @param credibility Admiralty grade that its records have by default, 1 to 6
 * @param retention how long a record is kept after it was received
 * @param kind what its records report
 * @param region ISO 3166 alpha-2 region of local phone numbers; empty when unknown
 * @param zone time zone of times that state none
 * @param language ISO 639-1 code of its texts; empty when unknown
 * @param inquiry number of the inquiry of a RED feed; null for the others
 */
public record FeedDefinition(
        String key,
        String name,
        int ownerAgencyId,
        String legalBasis,
        Purpose purpose,
        Marking marking,
        char reliability,
        int credibility,
        Period retention,
        Kind kind,
        String region,
        ZoneId zone,
        String language,
        @Nullable String inquiry) {

    public FeedDefinition {
        require(key.matches("[a-z0-9][a-z0-9-]{1,60}"), "key");
        require(!name.isBlank() && name.length() <= 200, "name");
        require(!legalBasis.isBlank(), "legalBasis");
        require(reliability >= 'A' && reliability <= 'F', "reliability");
        require(credibility >= 1 && credibility <= 6, "credibility");
        require(!retention.isNegative() && !retention.isZero(), "retention");
        require(region.isEmpty() || region.matches("[A-Z]{2}"), "region");
        require(language.isEmpty() || language.matches("[a-z]{2}"), "language");
        if ((marking == Marking.RED) != (inquiry != null)) {
            throw new Invalid("intake", "red-needs-inquiry");
        }
    }

    /** What arrives from a form or file; anything may be missing. */
    public record Form(
            @Nullable String key,
            @Nullable String name,
            @Nullable Integer ownerAgencyId,
            @Nullable String legalBasis,
            @Nullable String purpose,
            @Nullable String marking,
            @Nullable String reliability,
            @Nullable Integer credibility,
            @Nullable String retention,
            @Nullable String kind,
            @Nullable String region,
            @Nullable String zone,
            @Nullable String language,
            @Nullable String inquiry) {

        /**
         * The definition.
         *
         * @throws Invalid {@code feed-incomplete} naming the field that is missing or unusable
         */
        public FeedDefinition complete() {
            return new FeedDefinition(
                    given(key, "key").toLowerCase(Locale.ROOT),
                    given(name, "name").strip(),
                    ownerAgencyId == null ? Form.<Integer>missing("ownerAgencyId") : ownerAgencyId,
                    given(legalBasis, "legalBasis"),
                    Purpose.of(given(purpose, "purpose")),
                    read("marking", () -> Marking.ofLabel(given(marking, "marking"))),
                    read("reliability", () -> given(reliability, "reliability").charAt(0)),
                    credibility == null ? Form.<Integer>missing("credibility") : credibility,
                    read("retention", () -> Period.parse(given(retention, "retention"))),
                    read("kind", () -> Kind.valueOf(given(kind, "kind").toUpperCase(Locale.ROOT))),
                    region == null ? "" : region.strip().toUpperCase(Locale.ROOT),
                    read("zone", () -> ZoneId.of(zone == null || zone.isBlank() ? "UTC" : zone.strip())),
                    language == null ? "" : language.strip().toLowerCase(Locale.ROOT),
                    inquiry == null || inquiry.isBlank() ? null : inquiry.strip());
        }

        private static String given(@Nullable String value, String field) {
            return value == null || value.isBlank() ? Form.<String>missing(field) : value;
        }

        private static <T> T missing(String field) {
            throw new Invalid("intake", "feed-incomplete", Map.of("field", field));
        }

        private static <T> T read(String field, Supplier<T> reading) {
            try {
                return reading.get();
            } catch (DateTimeException | IllegalArgumentException unusable) {
                return missing(field);
            }
        }
    }

    /** Purposes that a feed may serve: those of operations, not those of the product's own upkeep. */
    static final Set<Purpose> PURPOSES = Set.of(
            Purpose.INVESTIGATE_TRAFFICKING,
            Purpose.PROTECT_PERSONS,
            Purpose.FINANCIAL_INTELLIGENCE,
            Purpose.PROSECUTE_TRAFFICKING,
            Purpose.LABOUR_INSPECTION,
            Purpose.MARITIME_SAFETY);

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new Invalid("intake", "feed-incomplete", Map.of("field", field));
        }
    }
}
