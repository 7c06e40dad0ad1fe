package org.manumit.formats.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manumit.formats.Question;
import org.manumit.formats.SourceRecord;

/**
 * A mapping that the headings and values of a table suggest, for a person to confirm.
 *
 * @param mapping the suggestion; what a question is about is left unset in it
 * @param confidence by column, from 0 to 1
 * @param questions what must be answered before the mapping is used; see {@link Question} for the codes,
 *     {@code kind} among them
 */
public record MappingProposal(Mapping mapping, Map<String, Double> confidence, List<Question> questions) {
    public MappingProposal {
        confidence = Collections.unmodifiableMap(confidence);
        questions = List.copyOf(questions);
    }

    /**
     * Suggests a mapping.
     *
     * @param columns all column names, as the sink of a reader is told them
     * @param sample some records, a few hundred are plenty
     * @param defaults what the feed knows
     */
    public static MappingProposal propose(List<String> columns, List<SourceRecord> sample, MappingDefaults defaults) {
        return new MappingProposer(columns, sample, defaults).propose();
    }

    /** What a heading alone suggests that its column holds. */
    public static Optional<Role> usualRole(String heading) {
        return Headings.meaning(heading).map(Headings.Meaning::role);
    }
}
