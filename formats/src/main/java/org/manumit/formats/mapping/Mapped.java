package org.manumit.formats.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Issue;

/**
 * What a mapper made of a record.
 *
 * @param draft the draft; null when the record cannot be used and belongs in quarantine
 * @param issues without a draft: why the record cannot be used. Beside a draft: remarks on parts that were
 *     kept aside, such as a property unknown to the model; the record enters all the same
 */
public record Mapped(@Nullable Draft draft, List<Issue> issues) {
    public Mapped {
        issues = List.copyOf(issues);
        if (draft == null && issues.isEmpty()) {
            throw new IllegalArgumentException("a record without a draft needs an issue that says why");
        }
    }

    static Mapped refused(Issue issue) {
        return new Mapped(null, List.of(issue));
    }
}
