package org.manumit.server.detection;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.template.MarkedSpan;
import org.manumit.analytics.text.template.RoleReader;
import org.manumit.analytics.text.template.SharedTemplate;
import org.manumit.analytics.text.template.SlotKind;
import org.manumit.analytics.text.template.TemplatePiece;
import org.manumit.server.detection.TextGroupTable.Document;
import org.manumit.server.resolution.TextJudgement;
import org.manumit.server.resolution.TextJudgements;
import org.manumit.server.safeguard.Marking;
import org.manumit.server.safeguard.Transaction;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.stereotype.Component;

/**
 * Groups of texts as one reader may see them: template, itinerary and what may stay together at all are worked out from those
 * texts alone, so that nothing hidden shows through. Thread-safe.
 */
@Component
class TextGroupSight {

    /** Characters of a text that are shown. */
    static final int LONGEST_TEXT = 20_000;

    private static final int MOST_SHOWN = 300;
    static final int OPENING = 160;
    private static final int PLACES = 4;

    private final TextGroupTable table;
    private final TextContactTable contacts;
    private final FactTable facts;
    private final TextJudgements judgements;
    private final Words words;

    TextGroupSight(
            TextGroupTable table, TextContactTable contacts, FactTable facts, TextJudgements judgements, Words words) {
        this.table = table;
        this.contacts = contacts;
        this.facts = facts;
        this.judgements = judgements;
        this.words = words;
    }

    /** What of a group the reader may see together, in the order of time. */
    record Seen(long id, List<Document> documents, Set<ControlSigns.Sign> signs) {

        long[] ids() {
            return documents.stream().mapToLong(Document::id).toArray();
        }
    }

    /**
     * The groups in their order, each without the adverts that nothing the reader may see ties to a controller.
     *
     * @param longest characters of a text that are wanted
     */
    List<Seen> of(Transaction tx, List<Long> groups, int longest) {
        Map<Long, List<Document>> byGroup = new LinkedHashMap<>();
        List<Document> all = table.documents(tx, groups, longest);
        all.forEach(document -> byGroup.computeIfAbsent(document.groupId(), id -> new ArrayList<>())
                .add(document));
        Map<Long, ObservationFacts> known = facts
                .stored(tx, all.stream().mapToLong(Document::id).toArray())
                .stream()
                .collect(Collectors.toMap(ObservationFacts::id, Function.identity()));
        Set<Long> asking = known.values().stream()
                .filter(ControlSigns::isAdvertOfPerson)
                .map(ObservationFacts::id)
                .collect(Collectors.toSet());
        long[] concerned = byGroup.values().stream()
                .filter(documents -> documents.stream().anyMatch(document -> asking.contains(document.id())))
                .flatMap(List::stream)
                .mapToLong(Document::id)
                .toArray();
        SharedContacts shared = SharedContacts.read(tx, facts, concerned);
        return groups.stream()
                .filter(byGroup::containsKey)
                .map(id -> seen(id, Objects.requireNonNull(byGroup.get(id)), known, shared))
                .toList();
    }

    private static Seen seen(
            long id, List<Document> documents, Map<Long, ObservationFacts> known, SharedContacts shared) {
        List<ObservationFacts> texts = documents.stream()
                .map(document -> known.get(document.id()))
                .filter(Objects::nonNull)
                .toList();
        if (!ControlledTexts.asks(texts)) {
            return new Seen(id, documents, Set.of());
        }
        ControlledTexts controlled = ControlledTexts.of(texts, shared);
        Set<Long> together =
                controlled.texts().stream().map(ObservationFacts::id).collect(Collectors.toSet());
        return new Seen(
                id,
                documents.stream()
                        .filter(document -> together.contains(document.id()))
                        .toList(),
                controlled.signs());
    }

    TextGroupView.Item item(Transaction tx, Seen group) {
        List<Document> documents = group.documents();
        Map<String, Long> places = documents.stream()
                .map(Document::place)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        Map<String, Integer> months = new TreeMap<>();
        documents.stream()
                .map(Document::at)
                .filter(Objects::nonNull)
                .forEach(at ->
                        months.merge(YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString(), 1, Integer::sum));
        return new TextGroupView.Item(
                group.id(),
                documents.size(),
                first(documents),
                last(documents),
                opening(documents.get(0).text()),
                places.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(PLACES)
                        .map(Map.Entry::getKey)
                        .toList(),
                places.size(),
                contacts.count(tx, group.ids()),
                months.entrySet().stream()
                        .map(month -> new TextGroupView.Month(month.getKey(), month.getValue()))
                        .toList());
    }

    /** How a text begins, cut between words. */
    static String opening(String text) {
        if (text.length() <= OPENING) {
            return text;
        }
        int space = text.lastIndexOf(' ', OPENING);
        int end = space > OPENING / 2 ? space : text.offsetByCodePoints(0, OPENING / 2);
        return text.substring(0, end) + "…";
    }

    private static @Nullable Instant first(List<Document> documents) {
        return documents.get(0).at();
    }

    private static @Nullable Instant last(List<Document> documents) {
        return documents.stream()
                .map(Document::at)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    TextGroupView.Group group(Transaction tx, Seen group, Language language) {
        List<Document> shown = sample(group.documents());
        SharedTemplate template =
                new SharedTemplate(shown.stream().map(Document::text).toList());
        List<TextGroupView.Piece> pieces = pieces(template.pieces());
        List<TextGroupView.Contact> named = contacts.of(tx, group.ids());
        TextItinerary way = TextItinerary.of(group.documents());
        List<TextGroupView.Judged> judged = judgements.around(tx, group.ids()).stream()
                .map(TextGroupSight::judged)
                .toList();
        return new TextGroupView.Group(
                group.id(),
                group.documents().size(),
                first(group.documents()),
                last(group.documents()),
                shown.size(),
                pieces,
                documents(shown, template),
                way.stops(),
                way.clashes(),
                named,
                List.copyOf(group.signs()),
                why(language, group, pieces, named),
                judged);
    }

    /** An even sample of very many texts, in their order. */
    static List<Document> sample(List<Document> all) {
        int most = Math.min(all.size(), MOST_SHOWN);
        return IntStream.range(0, most)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / most)))
                .toList();
    }

    private static List<TextGroupView.Piece> pieces(List<TemplatePiece> pieces) {
        List<TextGroupView.Piece> views = new ArrayList<>();
        int slot = 0;
        for (TemplatePiece piece : pieces) {
            boolean open = piece.slot().isPresent();
            slot += open ? 1 : 0;
            views.add(new TextGroupView.Piece(
                    open ? null : piece.words(),
                    open ? slot : null,
                    piece.slot().map(SlotKind::name).orElse(null),
                    piece.texts(),
                    piece.fillings().stream()
                            .map(filling -> new TextGroupView.Filling(filling.text(), filling.texts()))
                            .toList()));
        }
        return views;
    }

    private List<TextGroupView.Document> documents(List<Document> shown, SharedTemplate template) {
        List<TextGroupView.Document> views = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Document document = shown.get(i);
            views.add(new TextGroupView.Document(
                    document.id(),
                    document.at(),
                    document.place(),
                    document.country(),
                    document.feed(),
                    Marking.ofLevel(document.marking()).label(),
                    document.text(),
                    template.spans(i).stream().map(TextGroupSight::span).toList()));
        }
        return views;
    }

    private static TextGroupView.Span span(MarkedSpan span) {
        String role = span.role() == RoleReader.SLOT ? "SLOT" : span.role() == RoleReader.EDIT ? "EDIT" : "CONSTANT";
        return new TextGroupView.Span(span.start(), span.end(), role, span.slot());
    }

    private static TextGroupView.Judged judged(TextJudgement judgement) {
        return new TextGroupView.Judged(
                judgement.id(),
                judgement.same() ? "SAME" : "DIFFERENT",
                judgement.texts().length,
                judgement.reason(),
                judgement.by(),
                judgement.at(),
                judgement.undone());
    }

    private List<String> why(
            Language language, Seen group, List<TextGroupView.Piece> pieces, List<TextGroupView.Contact> named) {
        List<String> sentences = new ArrayList<>();
        long same = pieces.stream()
                .map(TextGroupView.Piece::words)
                .filter(Objects::nonNull)
                .mapToLong(part -> part.strip().split("\\s+").length)
                .sum();
        long slots = pieces.stream().filter(piece -> piece.slot() != null).count();
        int texts = group.documents().size();
        sentences.add(words.render(
                language, "detection.text-group.why.template", Map.of("texts", texts, "words", same, "slots", slots)));
        long shared = named.stream().filter(contact -> contact.texts() > 1).count();
        if (shared > 0) {
            sentences.add(words.render(language, "detection.text-group.why.contacts", Map.of("contacts", shared)));
        }
        sentences.addAll(sentences(language, group.signs()));
        return sentences;
    }

    /** What the signs say. */
    List<String> sentences(Language language, Set<ControlSigns.Sign> signs) {
        return signs.stream()
                .map(sign -> words.render(
                        language,
                        "detection.text-group.sign."
                                + sign.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Map.of()))
                .toList();
    }
}
