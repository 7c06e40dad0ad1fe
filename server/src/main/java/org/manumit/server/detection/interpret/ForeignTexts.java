package org.manumit.server.detection.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.problem.Refused;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/** The interpreters' queue: listed, taken by one at a time, given back, or settled. Each look at words is journalled. Thread-safe. */
@Component
public final class ForeignTexts {

    /** Languages that are read here, into which interpreters translate. */
    static final Set<String> READ = Set.of("es", "pt", "en", "fr");

    private static final int PAGE = 50;

    /** Texts in a state, also of one language alone; urgent ones first, then those that came first. */
    public ForeignText.Page list(Access access, ForeignText.State state, @Nullable String language, int offset) {
        String wanted = language == null || language.isBlank() ? null : code(language);
        return access.inTransaction(Act.of("detection.foreign-texts"), tx -> {
            List<ForeignText> items = ForeignTextTable.page(tx.jdbc(), state, wanted, offset, PAGE);
            items.forEach(text -> tx.concerns("observation", text.observationId()));
            List<ForeignText.Count> counts = ForeignTextTable.counts(tx.jdbc());
            long total = counts.stream()
                    .filter(count -> count.state() == state && (wanted == null || wanted.equals(count.language())))
                    .mapToLong(ForeignText.Count::texts)
                    .sum();
            int reached = offset + items.size();
            return new ForeignText.Page(
                    items, total, counts, reached < total && !items.isEmpty() ? "" + reached : null);
        });
    }

    /** @throws Absent {@code foreign-text-absent} */
    public ForeignText.Opened get(Access access, long observationId) {
        return access.inTransaction(
                Act.of("detection.foreign-text", "observation", observationId), tx -> opened(tx, observationId));
    }

    static ForeignText.Opened opened(Transaction tx, long observationId) {
        ForeignText text = text(tx, observationId);
        ForeignTextTable.Words words =
                ForeignTextTable.words(tx.jdbc(), observationId).orElseThrow(ForeignTexts::absent);
        return new ForeignText.Opened(
                text,
                words.text(),
                words.place(),
                TranslationTable.of(tx.jdbc(), observationId),
                ForeignTextTable.told(tx.jdbc(), observationId));
    }

    private static ForeignText text(Transaction tx, long observationId) {
        return ForeignTextTable.find(tx.jdbc(), observationId).orElseThrow(ForeignTexts::absent);
    }

    private static Absent absent() {
        return new Absent("detection", "foreign-text-absent");
    }

    /**
     * Takes a text, so that nobody else begins with it. Taking what one has taken changes nothing.
     *
     * @throws Absent {@code foreign-text-absent}
     * @throws Conflict {@code foreign-text-taken}
     */
    public ForeignText.Opened take(Access access, long observationId) {
        return access.inTransaction(Act.of("detection.foreign-take", "observation", observationId), tx -> {
            boolean taken = ForeignTextTable.take(tx.jdbc(), observationId);
            ForeignText.Opened opened = opened(tx, observationId);
            if (!taken && !opened.text().mine()) {
                throw new Conflict("detection", "foreign-text-taken");
            }
            return opened;
        });
    }

    /**
     * Gives a text back that one has taken; a supervisor also what others have.
     *
     * @throws Absent {@code foreign-text-absent}
     * @throws Conflict {@code foreign-text-free} if nobody has taken it
     * @throws Refused {@code foreign-text-of-another}
     */
    public ForeignText release(Access access, long observationId) {
        return access.inTransaction(Act.of("detection.foreign-release", "observation", observationId), tx -> {
            boolean fromOthers = access.actor().has(Role.SUPERVISOR);
            boolean released = ForeignTextTable.release(tx.jdbc(), observationId, fromOthers);
            ForeignText text = text(tx, observationId);
            if (!released) {
                throw text.takenBy() == null
                        ? new Conflict("detection", "foreign-text-free")
                        : new Refused("detection", "foreign-text-of-another");
            }
            return text;
        });
    }

    /**
     * Says that one cannot translate a text one has taken, and what language it may be: {@code und} if that is not known. One that
     * is read here takes the text off the queue; with another it waits for the next interpreter.
     *
     * @throws Absent {@code foreign-text-absent}
     * @throws Conflict {@code foreign-text-not-taken}
     * @throws Invalid {@code language-unknown}
     */
    public ForeignText tell(Access access, long observationId, String language) {
        String told = code(language);
        return access.inTransaction(Act.of("detection.foreign-tell", "observation", observationId), tx -> {
            settle(tx, observationId, told);
            ForeignTextTable.tell(tx.jdbc(), observationId, told);
            return text(tx, observationId);
        });
    }

    static void settle(Transaction tx, long observationId, String language) {
        text(tx, observationId);
        if (!ForeignTextTable.settle(tx.jdbc(), observationId, language)) {
            throw new Conflict("detection", "foreign-text-not-taken");
        }
    }

    /** A language's subtag in lower case. */
    static String code(String language) {
        String code = language.strip().toLowerCase(Locale.ROOT);
        if (!code.matches("[a-z]{2,3}")) {
            throw new Invalid("detection", "language-unknown");
        }
        return code;
    }
}
