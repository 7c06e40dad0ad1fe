package org.manumit.server.safeguard;

import org.jspecify.annotations.Nullable;

/**
 * What is about to be done, for the journal.
 *
 * @param action {@code <module>.<verb>}, such as {@code lead.read}; its words are the message {@code <module>.act.<verb>}
 * @param subjectType what it is done to, such as {@code lead}, if one thing
 * @param subjectId id of that thing; never a name or a value
 */
public record Act(
        String action,
        @Nullable String subjectType,
        @Nullable String subjectId) {

    public Act {
        if (!action.matches("[a-z][a-z0-9.-]{2,79}")) {
            throw new IllegalArgumentException("an action is <module>.<verb> in lower case but was " + action);
        }
        if ((subjectType == null) != (subjectId == null)) {
            throw new IllegalArgumentException("a subject has both type and id, or there is none");
        }
    }

    public static Act of(String action) {
        return new Act(action, null, null);
    }

    public static Act of(String action, String subjectType, long subjectId) {
        return new Act(action, subjectType, Long.toString(subjectId));
    }
}
