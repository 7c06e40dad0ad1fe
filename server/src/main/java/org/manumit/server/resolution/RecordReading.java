package org.manumit.server.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.server.observation.AbsorbedObservation;
import org.manumit.server.observation.SelectorMention;

/**
 * Reads what a record states of entities. Only registers and lists that describe entities make them (FollowTheMoney
 * records), and ships that announce themselves. Tips, posts, incidents and case records make none: an advertisement's phone
 * is a selector, never a person. Confined to one thread.
 */
final class RecordReading {

    private static final int TRAIT_FAMILY = 1;
    private static final int TRAIT_BIRTH_DATE = 2;
    private static final Pattern FULL_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
    private static final int SHORTEST_IDENTIFIER = 5;
    private static final int FEWEST_DIGITS = 3;

    private final SelectorIds ids;

    RecordReading(SelectorIds ids) {
        this.ids = ids;
    }

    /**
     * @param selectorIds id of each of the observation's selectors, in their order
     */
    RecordStatements read(int feedId, AbsorbedObservation observation, long[] selectorIds) {
        Draft draft = observation.draft();
        if (draft.kind() == Kind.POSITION) {
            return readAnnouncement(draft, observation.selectors(), selectorIds);
        }
        if (draft.kind() != Kind.RECORD) {
            return RecordStatements.NONE;
        }
        String schema = draft.first("schema");
        if (RecordSchema.describesEntity(schema)) {
            return readEntity(feedId, schema, observation, selectorIds);
        }
        return RecordSchema.link(schema)
                .map(ends -> RecordStatements.ofLinks(links(feedId, schema, ends, draft)))
                .orElse(RecordStatements.NONE);
    }

    private RecordStatements readEntity(
            int feedId, String schema, AbsorbedObservation observation, long[] selectorIds) {
        Draft draft = observation.draft();
        String sourceId = draft.sourceId();
        long key = sourceId == null ? ids.unnumbered(observation.id()) : ids.record(feedId, sourceId);
        RecordStatements statements = RecordStatements.ofBearer(new RecordStatements.Bearer(key, schema, name(draft)));
        RecordSchema.Family family = RecordSchema.family(schema);
        if (family != null) {
            statements.trait(TRAIT_FAMILY, family.ordinal());
        }
        if (family == RecordSchema.Family.PERSON) {
            List<String> dates = draft.properties().getOrDefault("birthDate", List.of());
            if (dates.size() == 1 && FULL_DATE.matcher(dates.get(0)).matches()) {
                statements.trait(
                        TRAIT_BIRTH_DATE, ids.trait("birthDate", dates.get(0).substring(0, 10)));
            }
        }
        tieIdentifiers(statements, schema, draft);
        tieSelectors(statements, family, observation.selectors(), selectorIds);
        return statements;
    }

    private void tieIdentifiers(RecordStatements statements, String schema, Draft draft) {
        String country = issuingCountry(draft);
        for (RecordSchema.Identifier identifier : RecordSchema.identifiers(schema)) {
            if (identifier.national() && country.isEmpty()) {
                continue;
            }
            for (String value : draft.properties().getOrDefault(identifier.property(), List.of())) {
                String canonical = canonical(value);
                if (canonical != null) {
                    String issuer = identifier.national() ? country : "";
                    statements.tie(
                            ids.identifier(identifier.property(), issuer, canonical),
                            identifier.exclusive(),
                            identifier.rank());
                }
            }
        }
    }

    private void tieSelectors(
            RecordStatements statements,
            RecordSchema.@Nullable Family family,
            List<SelectorMention> selectors,
            long[] selectorIds) {
        for (int i = 0; i < selectorIds.length; i++) {
            SelectorMention mention = selectors.get(i);
            long key = selectorIds[i];
            if (mention.property() == null) {
                continue;
            }
            if (family == RecordSchema.Family.VESSEL && mention.kind() == SelectorKind.IMO) {
                statements.tie(key, RecordSchema.EXCLUSIVE_IMO, 0);
            } else if (family == RecordSchema.Family.VESSEL
                    && mention.kind() == SelectorKind.MMSI
                    && isShipStation(mention.value())) {
                statements.tie(key, 0, 3);
            } else if (family == RecordSchema.Family.ACCOUNT && mention.kind() == SelectorKind.ACCOUNT) {
                statements.tie(key, 0, 0);
            }
        }
    }

    /* A ship's own announcement: its radio number, sometimes with its name and hull number. */
    private RecordStatements readAnnouncement(Draft draft, List<SelectorMention> selectors, long[] selectorIds) {
        String name = name(draft);
        int imo = only(selectors, SelectorKind.IMO);
        int mmsi = only(selectors, SelectorKind.MMSI);
        if (mmsi < 0 || !isShipStation(selectors.get(mmsi).value()) || name == null && imo < 0) {
            return RecordStatements.NONE;
        }
        RecordStatements statements =
                RecordStatements.ofBearer(new RecordStatements.Bearer(selectorIds[mmsi], "Vessel", name));
        if (imo >= 0) {
            statements.tie(selectorIds[imo], RecordSchema.EXCLUSIVE_IMO, 0);
        }
        return statements.trait(TRAIT_FAMILY, RecordSchema.Family.VESSEL.ordinal());
    }

    private List<RecordStatements.Link> links(int feedId, String schema, RecordSchema.Ends ends, Draft draft) {
        List<RecordStatements.Link> links = new ArrayList<>(1);
        for (String source : draft.properties().getOrDefault(ends.source(), List.of())) {
            for (String target : draft.properties().getOrDefault(ends.target(), List.of())) {
                long from = ids.record(feedId, source);
                long to = ids.record(feedId, target);
                if (from != to) {
                    links.add(new RecordStatements.Link(from, to, schema));
                }
            }
        }
        return links;
    }

    /* Position of the only selector of the kind; -1 where there is none or several. */
    private static int only(List<SelectorMention> selectors, SelectorKind kind) {
        int found = -1;
        for (int i = 0; i < selectors.size(); i++) {
            if (selectors.get(i).kind() == kind) {
                if (found >= 0
                        && !selectors.get(found).value().equals(selectors.get(i).value())) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static @Nullable String name(Draft draft) {
        String name = draft.first("name");
        if (name.isEmpty()) {
            name = draft.first("weakAlias");
        }
        return name.isBlank() ? null : name.strip();
    }

    private static String issuingCountry(Draft draft) {
        for (String property : List.of("jurisdiction", "country", "nationality")) {
            String country = draft.first(property);
            if (!country.isEmpty()) {
                return country.toUpperCase(Locale.ROOT);
            }
        }
        return draft.country() == null ? "" : draft.country().toUpperCase(Locale.ROOT);
    }

    /** Upper-case letters and digits; null for what is too short to identify or a run of one digit. */
    static @Nullable String canonical(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                kept.append(Character.toUpperCase(c));
                digits += Character.isDigit(c) ? 1 : 0;
            }
        }
        boolean placeholder = kept.chars().filter(Character::isDigit).distinct().count() <= 1;
        boolean tooWeak = kept.length() < SHORTEST_IDENTIFIER || digits < FEWEST_DIGITS || placeholder;
        return tooWeak ? null : kept.toString();
    }

    /** Whether an MMSI is a ship's own: its country digits lie in 201 to 775 (ITU-R M.585), and it is no factory default. */
    static boolean isShipStation(String mmsi) {
        if (mmsi.length() != 9
                || mmsi.equals("123456789")
                || mmsi.chars().distinct().count() <= 1) {
            return false;
        }
        int country = Integer.parseInt(mmsi.substring(0, 3));
        return country >= 201 && country <= 775;
    }
}
