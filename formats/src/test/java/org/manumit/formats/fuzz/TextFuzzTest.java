package org.manumit.formats.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manumit.formats.Position;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.MappingDefaults;
import org.manumit.formats.mapping.MappingProposal;
import org.manumit.formats.mapping.MappingYaml;
import org.manumit.formats.mapping.TableMapper;
import org.manumit.formats.selector.FoundSelector;
import org.manumit.formats.selector.SelectorExtractor;
import org.manumit.formats.selector.SelectorKind;
import org.manumit.formats.selector.SelectorNormaliser;

/** What is done with text behind the readers. */
class TextFuzzTest {
    private static final SelectorExtractor EXTRACTOR = new SelectorExtractor();
    private static final SelectorNormaliser NORMALISER = new SelectorNormaliser();

    @FuzzTest(maxDuration = "60s")
    void selectors(FuzzedDataProvider data) {
        SelectorKind kind = data.pickValue(SelectorKind.values());
        String text = data.consumeRemainingAsString();
        int behind = 0;
        for (FoundSelector found : EXTRACTOR.find(text, "BR")) {
            if (found.start() < behind
                    || found.end() > text.length()
                    || found.value().isEmpty()) {
                throw new AssertionError("spans must lie in order inside the text");
            }
            behind = found.end();
        }
        NORMALISER.normalise(kind, text, "BR").ifPresent(canonical -> {
            if (!NORMALISER.normalise(kind, canonical, null).equals(Optional.of(canonical))) {
                throw new AssertionError("a canonical form is its own canonical form");
            }
        });
    }

    @FuzzTest(maxDuration = "60s")
    void proposals(FuzzedDataProvider data) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            fields.put(data.consumeString(20), List.of(data.consumeString(40)));
        }
        SourceRecord record = new SourceRecord(new Position(1, 1), fields, "raw");
        MappingProposal proposal =
                MappingProposal.propose(List.copyOf(fields.keySet()), List.of(record), MappingDefaults.none());
        new TableMapper(proposal.mapping()).map(record);
    }

    @FuzzTest(maxDuration = "60s")
    void mappings(FuzzedDataProvider data) {
        try {
            MappingYaml.read(data.consumeRemainingAsString());
        } catch (IllegalArgumentException e) {
            if (e.getMessage() == null) {
                throw new AssertionError("a refusal says why", e);
            }
        }
    }
}
