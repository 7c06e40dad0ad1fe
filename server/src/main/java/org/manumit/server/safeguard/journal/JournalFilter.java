package org.manumit.server.safeguard.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries an auditor asks for; whatever is null does not limit.
 *
 * @param actor id of the user
 * @param action an action, or the beginning of one such as {@code lead.}
 * @param subjectType type of a subject
 * @param subjectId id of a subject
 * @param inquiry number of an inquiry
 * @param from first moment, inclusive
 * @param to last moment, exclusive
 */
public record JournalFilter(
        @Nullable Long actor,
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable String inquiry,
        @Nullable Instant from,
        @Nullable Instant to) {}
