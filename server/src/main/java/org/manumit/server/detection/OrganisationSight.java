package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.organisation.Bond;
import org.manumit.analytics.text.organisation.BondKind;
import org.manumit.analytics.text.organisation.Organisations;
import org.manumit.analytics.text.organisation.OrganisationsParameters;
import org.manumit.analytics.text.organisation.OrganisationsResult;
import org.manumit.analytics.text.organisation.StyleHabits;
import org.manumit.server.atlas.Cells;
import org.manumit.server.detection.TextGroupTable.Document;
import org.manumit.server.safeguard.Marking;
import org.manumit.server.safeguard.Transaction;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.stereotype.Component;

/**
 * Organisations as one reader may see them: whether texts hold together, why, and whether a sign of control stands behind them is
 * worked out anew from what that reader may see, so that nothing hidden shows through. Thread-safe.
 */
@Component
class OrganisationSight {

    private final OrganisationTable table;
    private final TextGroupSight groups;
    private final TextContactTable contacts;
    private final FactTable facts;
    private final Cells cells;
    private final Words words;

    OrganisationSight(
            OrganisationTable table,
            TextGroupSight groups,
            TextContactTable contacts,
            FactTable facts,
            Cells cells,
            Words words) {
        this.table = table;
        this.groups = groups;
        this.contacts = contacts;
        this.facts = facts;
        this.cells = cells;
        this.words = words;
    }

    /** What of an organisation the reader may see together, in the order of time, and what ties it. */
    record Seen(long id, List<Document> documents, Set<ControlSigns.Sign> signs, List<Bond> bonds, VisibleTies ties) {

        long[] ids() {
            return documents.stream().mapToLong(Document::id).toArray();
        }

        long templates() {
            return documents.stream()
                    .map(document -> ties.shownTemplateOf(document.id()))
                    .filter(template -> template >= 0)
                    .distinct()
                    .count();
        }

        @Override
        public String toString() {
            return "Seen[" + id + "]";
        }
    }

    /**
     * The organisations in their order, their texts no longer than asked for; those of which the reader may see no sign, or no two
     * texts that hold together, are left out. An organisation must not have other texts in a list than on its page: each is looked at
     * by itself, without what ties the others that are asked for with it, and without habits of writing, of which few texts teach
     * nothing.
     */
    List<Seen> of(Transaction tx, List<Long> organisations, int longest) {
        List<Document> all = table.documents(tx, organisations, longest);
        long[] ids = all.stream().mapToLong(Document::id).toArray();
        Map<Long, ObservationFacts> known =
                facts.stored(tx, ids).stream().collect(Collectors.toMap(ObservationFacts::id, Function.identity()));
        Map<Long, List<Long>> records = table.records(tx, organisations);
        VisibleTies ties = VisibleTies.read(
                tx,
                ids,
                records.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Long::longValue)
                        .toArray());
        VisibleSigns visible = VisibleSigns.read(tx, facts, ties, ids);
        Map<Long, List<Document>> byOrganisation = all.stream().collect(Collectors.groupingBy(Document::groupId));
        return organisations.stream()
                .filter(byOrganisation::containsKey)
                .map(id -> seen(
                        id,
                        Objects.requireNonNull(byOrganisation.get(id)),
                        records.getOrDefault(id, List.of()),
                        known,
                        visible,
                        ties))
                .filter(seen -> seen.documents().size() > 1 && !seen.signs().isEmpty())
                .toList();
    }

    private Seen seen(
            long id,
            List<Document> documents,
            List<Long> records,
            Map<Long, ObservationFacts> known,
            VisibleSigns visible,
            VisibleTies ties) {
        LongOpenHashSet texts =
                new LongOpenHashSet(documents.stream().mapToLong(Document::id).toArray());
        Map<Long, Set<ControlSigns.Sign>> signs = new HashMap<>();
        for (Document document : documents) {
            ObservationFacts of = known.get(document.id());
            signs.put(document.id(), of == null ? Set.of() : visible.behind(of));
        }
        OrganisationsResult result = find(documents, records, known, ties, signs);
        int largest = IntStream.range(0, result.organisations())
                .boxed()
                .max(Comparator.<Integer>comparingLong(set -> count(result, set, texts))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
        List<Long> together = largest < 0 ? List.of() : result.documents(largest);
        List<Document> staying = documents.stream()
                .filter(document -> together.contains(document.id()))
                .toList();
        EnumSet<ControlSigns.Sign> said = EnumSet.noneOf(ControlSigns.Sign.class);
        staying.forEach(document -> said.addAll(Objects.requireNonNull(signs.get(document.id()))));
        return new Seen(id, staying, said, largest < 0 ? List.of() : result.bonds(largest), ties);
    }

    private static long count(OrganisationsResult result, int set, LongOpenHashSet texts) {
        return result.documents(set).stream().filter(texts::contains).count();
    }

    private OrganisationsResult find(
            List<Document> documents,
            List<Long> records,
            Map<Long, ObservationFacts> known,
            VisibleTies ties,
            Map<Long, Set<ControlSigns.Sign>> signs) {
        OrganisationDraft draft = new OrganisationDraft(cells);
        for (Document document : documents) {
            ObservationFacts of = known.get(document.id());
            if (of != null) {
                long template = ties.templateOf(document.id());
                draft.text(
                        of,
                        StyleHabits.NONE,
                        template < 0 ? -1 : ties.number(template),
                        ties.numbersOf(document.id()),
                        !Objects.requireNonNull(signs.get(document.id())).isEmpty());
            }
        }
        records.forEach(record -> draft.record(record, ties.numbersOf(record)));
        return new Organisations(OrganisationsParameters.DEFAULT).find(draft.input(), () -> false);
    }

    OrganisationView.Item item(Transaction tx, Seen seen) {
        TextGroupSight.Seen texts = new TextGroupSight.Seen(seen.id(), seen.documents(), seen.signs());
        return new OrganisationView.Item(groups.item(tx, texts), (int) seen.templates(), List.copyOf(seen.signs()));
    }

    OrganisationView.Organisation organisation(Transaction tx, Seen seen, Language language) {
        List<Document> shown = TextGroupSight.sample(seen.documents());
        TextItinerary way = TextItinerary.of(seen.documents());
        List<TextGroupView.Contact> named = contacts.of(tx, seen.ids());
        List<OrganisationView.Tie> ties = ties(seen);
        return new OrganisationView.Organisation(
                seen.id(),
                seen.documents().size(),
                seen.documents().get(0).at(),
                seen.documents().get(seen.documents().size() - 1).at(),
                shown.size(),
                shown.stream().map(document -> text(document, seen.ties())).toList(),
                ties,
                way.stops(),
                way.clashes(),
                named,
                List.copyOf(seen.signs()),
                why(language, seen, ties));
    }

    private static OrganisationView.Text text(Document document, VisibleTies ties) {
        long template = ties.shownTemplateOf(document.id());
        long group = ties.groupOf(document.id());
        return new OrganisationView.Text(
                document.id(),
                document.at(),
                document.place(),
                document.country(),
                document.feed(),
                Marking.ofLevel(document.marking()).label(),
                template < 0 ? null : template,
                group < 0 ? null : group,
                document.text());
    }

    /** What ties the texts, what most of them share first. */
    private static List<OrganisationView.Tie> ties(Seen seen) {
        Map<Long, String> texts = seen.documents().stream().collect(Collectors.toMap(Document::id, Document::text));
        List<OrganisationView.Tie> ties = new ArrayList<>();
        for (Bond bond : seen.bonds()) {
            List<Long> documents =
                    bond.documents().stream().filter(texts::containsKey).toList();
            if (documents.size() > 1 && bond.kind() != BondKind.STYLE) {
                long value = bond.kind() == BondKind.PICTURE
                        ? bond.value()
                        : seen.ties().numbered((int) bond.value());
                String label = switch (bond.kind()) {
                    case PICTURE -> String.format(Locale.ROOT, "%016x", value);
                    case TEMPLATE -> TextGroupSight.opening(Objects.requireNonNull(texts.get(documents.get(0))));
                    default -> seen.ties().label(value);
                };
                ties.add(new OrganisationView.Tie(
                        bond.kind().name(),
                        label,
                        bond.kind() == BondKind.TEMPLATE ? value : null,
                        group(bond, documents, seen.ties()),
                        bond.gapDays(),
                        documents));
            }
        }
        ties.sort(Comparator.comparingInt(tie -> -tie.documents().size()));
        return ties;
    }

    /** The group in which texts of one template are shown, if any of them is. */
    private static @Nullable Long group(Bond bond, List<Long> documents, VisibleTies ties) {
        return bond.kind() != BondKind.TEMPLATE
                ? null
                : documents.stream()
                        .map(ties::groupOf)
                        .filter(group -> group >= 0)
                        .findFirst()
                        .orElse(null);
    }

    private List<String> why(Language language, Seen seen, List<OrganisationView.Tie> ties) {
        List<String> sentences = new ArrayList<>();
        for (BondKind kind : List.of(BondKind.CONTACT, BondKind.TEMPLATE, BondKind.PICTURE, BondKind.HANDOVER)) {
            long count =
                    ties.stream().filter(tie -> tie.kind().equals(kind.name())).count();
            if (count > 0) {
                sentences.add(words.render(
                        language,
                        "detection.organisation.why." + kind.name().toLowerCase(Locale.ROOT),
                        Map.of("count", count)));
            }
        }
        sentences.addAll(groups.sentences(language, seen.signs()));
        return sentences;
    }
}
