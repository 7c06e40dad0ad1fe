package org.manumit.server.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Detection;
import org.manumit.formats.FormatDetector;
import org.manumit.formats.Formats;
import org.manumit.formats.Question;
import org.manumit.formats.ReadOptions;
import org.manumit.formats.RecordReader;
import org.manumit.formats.RefusedFileException;
import org.manumit.formats.mapping.Mapper;
import org.manumit.formats.mapping.Mapping;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.mapping.TableMapper;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.server.intake.Feed;
import org.manumit.server.intake.SavedMapping;
import org.springframework.stereotype.Component;

/** Tells how a file is read: its format by content, its mapping from the feed. Thread-safe. */
@Component
public final class SourceFormats {

    private static final Set<String> MAPPED = Set.of("csv", "xlsx", "jsonl");

    private final FormatDetector detector = new FormatDetector();
    private final Formats formats = new Formats();

    SourceFormats() {}

    /**
     * How a file will be read.
     *
     * @param mapping what its columns mean; null for formats whose meaning is fixed
     */
    public record Plan(
            String format, ReadOptions options, @Nullable Mapping mapping) {}

    /**
     * Decides how a delivery is read, and reads its beginning so that a hostile file is refused before it is taken.
     *
     * @throws Invalid {@code format-unknown}, {@code case-feed-needed}, {@code case-format-needed}, {@code file-refused}
     * @throws Conflict {@code mapping-needed} if somebody must first say what the columns mean
     */
    public Plan plan(Feed feed, String fileName, FileOpener file) throws IOException {
        Detection detection = detect(feed, fileName, file);
        SavedMapping saved = feed.mapping();
        boolean mapped = MAPPED.contains(detection.format());
        if (mapped && (saved == null || !answered(detection.questions(), saved))) {
            throw mappingNeeded(feed, detection);
        }
        ReadOptions options = mapped && saved != null ? saved.applyTo(detection.options()) : detection.options();
        Sample sample = sample(detection.format(), options, file);
        if (mapped && saved != null && !fits(saved.mapping(), sample)) {
            throw mappingNeeded(feed, detection);
        }
        return new Plan(detection.format(), options, mapped && saved != null ? saved.mapping() : null);
    }

    Detection detect(Feed feed, String fileName, FileOpener file) throws IOException {
        try (InputStream in = file.open()) {
            return requireFeedOfItsKind(feed, fileName, in.readNBytes(FormatDetector.HEAD_BYTES));
        }
    }

    /**
     * Tells the format from the head of a file.
     *
     * @throws Invalid {@code format-unknown}; {@code case-feed-needed} if these are case records and the feed is not one of
     *     cases; {@code case-format-needed} if the feed is one of cases and these are not
     */
    public Detection requireFeedOfItsKind(Feed feed, String fileName, byte[] head) {
        Detection detection = detector.detect(head, fileName);
        if (!detection.known() || !formats.keys().contains(detection.format())) {
            throw new Invalid("intake", "format-unknown");
        }
        boolean cases = detection.format().equals("htcds");
        if (cases && !feed.holdsCases()) {
            throw new Invalid("intake", "case-feed-needed");
        }
        if (!cases && feed.holdsCases()) {
            throw new Invalid("intake", "case-format-needed");
        }
        return detection;
    }

    Sample sample(String format, ReadOptions options, FileOpener file) throws IOException {
        try {
            return Sample.of(file, formats.reader(format), options);
        } catch (RefusedFileException refused) {
            throw refusal(refused);
        }
    }

    /** How a file that is refused as a whole is told to its sender; nothing of its content is in it. */
    static Invalid refusal(RefusedFileException refused) {
        return new Invalid("intake", "file-refused", describe(refused));
    }

    /** The arguments of the message {@code file-refused}. */
    public static Map<String, String> describe(RefusedFileException refused) {
        return Map.of(
                "reason", refused.code(),
                "expected", refused.expected(),
                "found", refused.found(),
                "why", refused.why());
    }

    boolean needsMapping(String format) {
        return MAPPED.contains(format);
    }

    /** The reader of a format. */
    public RecordReader reader(String format) {
        return formats.reader(format);
    }

    /** The mapper for records of a feed: the mapping's, or the one that the format brings along. */
    public Mapper mapper(String format, @Nullable Mapping mapping, Feed feed) {
        MappingDefaults defaults = defaults(feed);
        if (mapping != null) {
            return new TableMapper(mapping.withDefaults(defaults));
        }
        return formats.builtInMapper(format, defaults)
                .orElseThrow(() -> new IllegalStateException("format " + format + " needs a mapping"));
    }

    static MappingDefaults defaults(Feed feed) {
        String region = feed.definition().region();
        String language = feed.definition().language();
        return new MappingDefaults(
                feed.definition().kind(),
                region.isEmpty() ? null : region,
                feed.definition().zone(),
                language.isEmpty() ? null : language);
    }

    private static boolean answered(List<Question> questions, SavedMapping saved) {
        return questions.stream().allMatch(question -> saved.answers(question.code()));
    }

    /** A mapping fits when it names half of the columns that hold something, or half of what it names does hold something. */
    private static boolean fits(Mapping mapping, Sample sample) {
        List<String> columns = sample.columns();
        long present = mapping.columns().stream()
                .filter(column -> columns.contains(column.column()))
                .count();
        return 2 * present >= Math.min(columns.size(), mapping.columns().size());
    }

    private static Conflict mappingNeeded(Feed feed, Detection detection) {
        List<String> questions =
                detection.questions().stream().map(Question::code).distinct().toList();
        return new Conflict(
                "intake", "mapping-needed", Map.of("feed", feed.definition().key(), "questions", questions));
    }
}
