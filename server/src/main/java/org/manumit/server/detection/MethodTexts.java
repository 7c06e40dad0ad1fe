package org.manumit.server.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.manumit.analytics.text.method.MethodReader;
import org.manumit.analytics.text.method.MethodReading;
import org.manumit.analytics.text.method.MethodScore;
import org.manumit.analytics.text.method.RecruitmentMethod;
import org.manumit.server.detection.MethodTable.Document;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Marking;
import org.manumit.server.safeguard.Transaction;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.stereotype.Component;

/**
 * What texts do to win people, where at least two independent signs say so among what the reader may see: texts are read again and
 * signs looked for again, so that a hidden report or text neither shows a method nor is told by one. Thread-safe.
 */
@Component
public class MethodTexts {

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_SHOWN = 12;

    private final MethodReader reader = new MethodReader();
    private final MethodTable table;
    private final FactTable facts;
    private final RecruitersMethods detector;
    private final Words words;

    MethodTexts(MethodTable table, FactTable facts, RecruitersMethods detector, Words words) {
        this.table = table;
        this.facts = facts;
        this.detector = detector;
        this.words = words;
    }

    /** What of one group of the last run the reader may see, and what was read in it. */
    private record Seen(List<Document> documents, List<ObservationFacts> facts, Map<Long, MethodReading> readings) {}

    /** The groups that hold one of these observations. */
    public MethodView.Page containing(Access access, long[] observationIds) {
        Language language = access.actor().language();
        List<MethodView.Group> groups = access.inTransaction(
                Act.of("detection.recruiters-methods"), tx -> groups(tx, observationIds, language));
        return new MethodView.Page(
                groups,
                word(language, "note." + MethodReading.NOTE),
                detector.card().lookalikes().stream()
                        .map(lookalike -> word(language, "lookalike." + lookalike))
                        .toList());
    }

    private List<MethodView.Group> groups(Transaction tx, long[] asked, Language language) {
        Map<Long, List<Document>> byGroup = new LinkedHashMap<>();
        List<Document> all = table.documents(tx, asked, LONGEST_TEXT);
        all.forEach(document -> byGroup.computeIfAbsent(document.groupId(), id -> new ArrayList<>())
                .add(document));
        long[] ids = all.stream().mapToLong(Document::id).toArray();
        Map<Long, ObservationFacts> known =
                facts.stored(tx, ids).stream().collect(Collectors.toMap(ObservationFacts::id, Function.identity()));
        SharedContacts shared = SharedContacts.read(tx, facts, ids);
        return byGroup.values().stream()
                .map(documents -> seen(documents, known))
                .flatMap(seen -> MethodHand.of(seen.facts(), seen.readings(), shared).stream()
                        .filter(hand -> hand.texts().stream().anyMatch(text -> isAmong(asked, text.id())))
                        .map(hand -> group(seen, hand, asked, language)))
                .toList();
    }

    private Seen seen(List<Document> documents, Map<Long, ObservationFacts> known) {
        List<ObservationFacts> texts = documents.stream()
                .map(document -> known.get(document.id()))
                .filter(Objects::nonNull)
                .toList();
        Map<Long, MethodReading> readings = new HashMap<>();
        documents.forEach(document -> readings.put(document.id(), reader.read(document.text())));
        return new Seen(documents, texts, readings);
    }

    private static boolean isAmong(long[] ids, long id) {
        return LongStream.of(ids).anyMatch(each -> each == id);
    }

    private MethodView.Group group(Seen seen, MethodHand hand, long[] asked, Language language) {
        List<Document> documents = seen.documents().stream()
                .filter(document -> hand.texts().stream().anyMatch(text -> text.id() == document.id()))
                .toList();
        List<MethodView.Text> shown = Stream.concat(
                        documents.stream().filter(document -> isAmong(asked, document.id())),
                        documents.stream().filter(document -> !isAmong(asked, document.id())))
                .limit(MOST_SHOWN)
                .map(document -> text(document, seen.readings(), language))
                .toList();
        List<MethodView.Method> methods = hand.methods().stream()
                .map(method -> method(method, hand.probability(method, seen.readings()), language))
                .sorted(Comparator.comparingDouble((MethodView.Method method) -> -method.probability())
                        .thenComparing(MethodView.Method::code))
                .toList();
        long id = documents.stream().mapToLong(Document::id).min().orElse(0);
        return new MethodView.Group(id, documents.size(), methods, why(hand, language), shown);
    }

    private MethodView.Text text(Document document, Map<Long, MethodReading> readings, Language language) {
        List<MethodScore> reached =
                Objects.requireNonNull(readings.get(document.id())).likeliestFirst();
        return new MethodView.Text(
                document.id(),
                document.at(),
                document.feed(),
                Marking.ofLevel(document.marking()).label(),
                document.text(),
                reached.stream()
                        .map(score -> method(score.method(), score.probability(), language))
                        .toList(),
                reached.stream()
                        .flatMap(score -> score.phrases().stream()
                                .map(phrase -> new MethodView.Phrase(
                                        phrase.start(),
                                        phrase.end(),
                                        score.method().code(),
                                        word(language, "phrase." + phrase.feature()),
                                        hundredths(phrase.weightNats()))))
                        .sorted(Comparator.comparingInt(MethodView.Phrase::start))
                        .toList());
    }

    private MethodView.Method method(RecruitmentMethod method, double probability, Language language) {
        return new MethodView.Method(
                method.code(), word(language, "recruitment-method." + method.code()), hundredths(probability));
    }

    private List<String> why(MethodHand hand, Language language) {
        List<String> why = new ArrayList<>();
        why.add(words.render(
                language,
                "detection.recruiters-methods.why",
                Map.of("methods", hand.methods().size(), "texts", hand.texts().size())));
        hand.signs().stream()
                .sorted()
                .forEach(sign -> why.add(word(
                        language,
                        "text-group.sign."
                                + sign.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        return why;
    }

    private String word(Language language, String key) {
        return words.render(language, "detection." + key, Map.of());
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
