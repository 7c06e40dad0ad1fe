package org.manumit.server.intake.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Detection;
import org.manumit.formats.Question;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.ColumnMapping;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Mapped;
import org.manumit.formats.mapping.Mapper;
import org.manumit.formats.mapping.Mapping;
import org.manumit.formats.mapping.MappingProposal;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.SavedMapping;
import org.manumit.words.Language;
import org.springframework.stereotype.Component;

/** Looks at the beginning of a file and shows what it would become. Stores nothing. Thread-safe. */
@Component
public final class Inspector {

    private static final int PREVIEW = 20;

    private final SourceFormats formats;
    private final IssueWords issueWords;

    Inspector(SourceFormats formats, IssueWords issueWords) {
        this.formats = formats;
        this.issueWords = issueWords;
    }

    /**
     * Inspects a file.
     *
     * @param chosen the mapping that the person is working on, else the saved one, else a proposal is made
     * @param answers answers given so far, by question
     */
    public Inspection inspect(
            Feed feed,
            String fileName,
            FileOpener file,
            Optional<SavedMapping> chosen,
            Map<String, String> answers,
            Language language)
            throws IOException {
        Detection detection = formats.detect(feed, fileName, file);
        if (!formats.needsMapping(detection.format())) {
            Reading reading = read(detection, Optional.empty(), file, answers);
            Mapper mapper = formats.mapper(detection.format(), null, feed);
            return inspection(
                    detection, reading.options(), null, preview(reading.sample(), mapper, language), List.of());
        }
        Reading reading = reading(feed, detection, file, chosen, answers);
        Optional<SavedMapping> known = reading.known();
        Sample sample = reading.sample();
        List<Question> questions = new ArrayList<>(detection.questions());
        MappingProposal proposal =
                MappingProposal.propose(sample.columns(), sample.records(), SourceFormats.defaults(feed));
        Map<String, Double> confidence = Map.of();
        SavedMapping mapping;
        if (known.isPresent()) {
            mapping = known.get();
            questions.removeIf(question -> mapping.answers(question.code()));
            chosen.ifPresent(form -> questions.addAll(stillOpen(proposal, form.mapping())));
        } else {
            questions.addAll(proposal.questions());
            questions.removeIf(question -> question.code().equals("kind"));
            confidence = proposal.confidence();
            mapping = new SavedMapping(
                    Answers.ofKind(proposal.mapping(), feed.definition().kind()), null, null);
        }
        return inspect(
                detection,
                reading.options(),
                Answers.applyTo(mapping, answers),
                confidence,
                sample,
                questions,
                answers,
                feed,
                language);
    }

    /** Questions on columns that the person has left as they were proposed. */
    private static List<Question> stillOpen(MappingProposal proposal, Mapping chosen) {
        Set<ColumnMapping> untouched = new HashSet<>(proposal.mapping().columns());
        untouched.retainAll(chosen.columns());
        return proposal.questions().stream()
                .filter(question ->
                        untouched.stream().anyMatch(column -> column.column().equals(question.column())))
                .toList();
    }

    private record Reading(Optional<SavedMapping> known, ReadOptions options, Sample sample) {}

    /* A table of other columns than the feed's mapping names is a new table: it gets a proposal of its own. */
    private Reading reading(
            Feed feed, Detection detection, FileOpener file, Optional<SavedMapping> chosen, Map<String, String> answers)
            throws IOException {
        Reading reading = read(detection, chosen.or(feed::savedMapping), file, answers);
        boolean ofOtherColumns = chosen.isEmpty()
                && reading.known().stream().anyMatch(saved -> !namesAColumnOf(reading.sample(), saved));
        return ofOtherColumns ? read(detection, Optional.empty(), file, answers) : reading;
    }

    private Reading read(
            Detection detection, Optional<SavedMapping> known, FileOpener file, Map<String, String> answers)
            throws IOException {
        ReadOptions laidDown =
                known.map(saved -> saved.applyTo(detection.options())).orElse(detection.options());
        ReadOptions options = Answers.applyTo(laidDown, answers);
        return new Reading(known, options, formats.sample(detection.format(), options, file));
    }

    private static boolean namesAColumnOf(Sample sample, SavedMapping saved) {
        return saved.mapping().columns().stream()
                .anyMatch(each -> sample.columns().contains(each.column()));
    }

    private Inspection inspect(
            Detection detection,
            ReadOptions options,
            SavedMapping mapping,
            Map<String, Double> confidence,
            Sample sample,
            List<Question> questions,
            Map<String, String> answers,
            Feed feed,
            Language language) {
        List<Inspection.OpenQuestion> open = questions.stream()
                .filter(question -> !answers.containsKey(Answers.id(question)))
                .map(question -> issueWords.question(question, language))
                .toList();
        List<Inspection.PreviewRow> preview = open.isEmpty()
                ? preview(sample, formats.mapper(detection.format(), mapping.mapping(), feed), language)
                : List.of();
        return inspection(detection, options, MappingView.of(mapping, confidence, samples(sample)), preview, open);
    }

    private static Inspection inspection(
            Detection detection,
            ReadOptions options,
            @Nullable MappingView mapping,
            List<Inspection.PreviewRow> preview,
            List<Inspection.OpenQuestion> questions) {
        boolean delimited = detection.format().equals("csv");
        String details = delimited
                ? "“" + (options.delimiter() == '\t' ? "tab" : options.delimiter()) + "”, " + options.headerRows()
                : "";
        return new Inspection(detection.format(), options.charset(), details, mapping, preview, questions);
    }

    private List<Inspection.PreviewRow> preview(Sample sample, Mapper mapper, Language language) {
        List<Inspection.PreviewRow> rows = new ArrayList<>();
        for (SourceRecord record : sample.records()) {
            Mapped mapped = mapper.map(record);
            Draft draft = mapped.draft();
            rows.add(new Inspection.PreviewRow(
                    record.position().line(),
                    draft == null ? Map.of() : becomes(draft),
                    issueWords.rows(mapped.issues(), language)));
            if (rows.size() >= PREVIEW) {
                break;
            }
        }
        sample.issues().stream()
                .limit(PREVIEW)
                .forEach(issue -> rows.add(new Inspection.PreviewRow(
                        issue.position().line(), Map.of(), issueWords.rows(List.of(issue), language))));
        return rows;
    }

    private static Map<String, String> becomes(Draft draft) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("kind", draft.kind().name());
        put(parts, "sourceId", draft.sourceId());
        put(parts, "occurredAt", draft.occurredAt());
        put(parts, "precision", draft.occurredAt() == null ? null : draft.precision());
        put(
                parts,
                "place",
                draft.place() == null
                        ? null
                        : draft.place().latitude() + ", " + draft.place().longitude());
        put(parts, "placeText", draft.placeText());
        put(parts, "country", draft.country());
        put(parts, "text", draft.text());
        put(parts, "language", draft.language());
        put(parts, "urgency", draft.urgency());
        draft.mentions()
                .forEach(mention ->
                        parts.merge(mention.propertyName(), mention.value(), (one, other) -> one + "; " + other));
        draft.properties().forEach((name, values) -> parts.putIfAbsent(name, String.join("; ", values)));
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static Map<String, List<String>> samples(Sample sample) {
        Map<String, List<String>> samples = new LinkedHashMap<>();
        for (SourceRecord record : sample.records()) {
            record.fields().forEach((column, values) -> {
                List<String> seen = samples.computeIfAbsent(column, name -> new ArrayList<>());
                values.stream()
                        .filter(value -> seen.size() < 3 && !value.isBlank() && !seen.contains(value))
                        .forEach(seen::add);
            });
        }
        return samples;
    }
}
