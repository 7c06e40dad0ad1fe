package org.manumit.server.detection.interpret;

import java.util.Optional;
import org.manumit.problem.Absent;
import org.manumit.problem.Conflict;
import org.manumit.problem.Invalid;
import org.manumit.problem.Refused;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Role;
import org.springframework.stereotype.Component;

/** What interpreters made of texts: versions that are added and withdrawn, never overwritten. Thread-safe. */
@Component
public final class Translations {

    private static final int MOST_CHARS = 50_000;

    /** What there is of a record; empty where the reader may see none, so that it betrays nothing. */
    public Translation.OfRecord of(Access access, long observationId) {
        return access.inTransaction(Act.of("detection.translations", "observation", observationId), tx -> {
            Optional<ForeignText> text = ForeignTextTable.find(tx.jdbc(), observationId);
            return new Translation.OfRecord(
                    text.map(ForeignText::state).orElse(null),
                    text.map(ForeignText::language).orElse(null),
                    TranslationTable.of(tx.jdbc(), observationId));
        });
    }

    /**
     * Adds a version to a text that one has taken, which ends one's work on it.
     *
     * @param language what the original is in, which may correct the guess
     * @param into es, pt, en or fr
     * @throws Absent {@code foreign-text-absent}
     * @throws Conflict {@code foreign-text-not-taken}
     * @throws Invalid {@code language-unknown}, {@code translation-needed} or {@code translation-languages}
     */
    public ForeignText.Opened add(Access access, long observationId, String language, String into, String words) {
        String from = ForeignTexts.code(language);
        String said = words.strip();
        if (said.isEmpty() || said.length() > MOST_CHARS) {
            throw new Invalid("detection", "translation-needed");
        }
        if (!ForeignTexts.READ.contains(into) || ForeignTexts.READ.contains(from)) {
            throw new Invalid("detection", "translation-languages");
        }
        return access.inTransaction(Act.of("detection.translate", "observation", observationId), tx -> {
            ForeignTexts.settle(tx, observationId, from);
            TranslationTable.add(tx.jdbc(), observationId, from, into, said);
            return ForeignTexts.opened(tx, observationId);
        });
    }

    /**
     * Withdraws a version: its author may, or a supervisor. It stays in the history; when no other stands, the text waits again.
     *
     * @throws Absent {@code translation-absent}
     * @throws Conflict {@code translation-withdrawn}
     * @throws Refused {@code translation-of-another}
     */
    public Translation withdraw(Access access, long id) {
        return access.inTransaction(Act.of("detection.translation-withdraw", "translation", id), tx -> {
            Translation before = TranslationTable.find(tx.jdbc(), id)
                    .orElseThrow(() -> new Absent("detection", "translation-absent"));
            tx.concerns("observation", before.observationId());
            if (before.withdrawnAt() != null) {
                throw new Conflict("detection", "translation-withdrawn");
            }
            if (!before.mine() && !access.actor().has(Role.SUPERVISOR)) {
                throw new Refused("detection", "translation-of-another");
            }
            if (!TranslationTable.withdraw(tx.jdbc(), id)) {
                throw new Conflict("detection", "translation-withdrawn");
            }
            return TranslationTable.find(tx.jdbc(), id).orElseThrow();
        });
    }
}
