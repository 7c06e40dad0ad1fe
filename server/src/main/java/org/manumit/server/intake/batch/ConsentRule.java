package org.manumit.server.intake.batch;

import java.util.List;
import java.util.Map;
import org.manumit.formats.Issue;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapped;
import org.manumit.server.intake.FeedSnapshot;

/**
 * Case records of service providers enter only with recorded consent, or without anything that identifies a person. One that
 * does not is refused and leaves no text behind: not in quarantine, not in custody, not in a message. The batch keeps how
 * many there were. A case record that is merely malformed goes to quarantine without its text for the same reason: nobody
 * can tell whether it was consented to.
 */
final class ConsentRule {

    /** Code under which the mapper of case records refuses one. */
    static final String CODE = "consent-missing";

    private ConsentRule() {}

    static boolean refuses(Mapped mapped) {
        return mapped.issues().stream().anyMatch(issue -> issue.code().equals(CODE));
    }

    static List<BadRecord> forQuarantine(FeedSnapshot feed, List<BadRecord> bad) {
        return feed.kind() == Kind.CASE
                ? bad.stream().map(ConsentRule::withoutText).toList()
                : bad;
    }

    private static BadRecord withoutText(BadRecord bad) {
        List<Issue> issues = bad.issues().stream()
                .map(issue -> new Issue(issue.position(), issue.field(), issue.code(), issue.expected(), "", ""))
                .toList();
        return new BadRecord(bad.position(), "", Map.of(), issues);
    }
}
