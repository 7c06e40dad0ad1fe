package org.manumit.server.safeguard;

import org.jspecify.annotations.Nullable;

/**
 * What entitles an actor to data that names persons.
 *
 * @param inquiryId the inquiry, if the mandate is one
 * @param reference number of the inquiry, or the name of the run or duty
 */
public record Mandate(Kind kind, @Nullable Integer inquiryId, String reference) {

    public Mandate {
        if ((kind == Kind.INQUIRY) != (inquiryId != null)) {
            throw new IllegalArgumentException("an inquiry's mandate names the inquiry, others none");
        }
    }

    /** What kind of entitlement. */
    public enum Kind {
        /** An open inquiry of which the actor is a member. */
        INQUIRY,
        /** A feed manager repairing what the own agency's feeds brought. */
        CUSTODY,
        /** An auditor or outside reviewer reading the journal. */
        OVERSIGHT,
        /** A background run. */
        RUN
    }

    /** What an endpoint asks for. */
    public enum Need {
        /** Works without; then nothing that names persons is seen. */
        NONE,
        /** An open inquiry of which the caller is a member. */
        INQUIRY,
        /** An inquiry, or the standing duty of the caller's role. */
        ANY
    }
}
