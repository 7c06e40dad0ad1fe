package org.manumit.analytics.text.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manumit.analytics.text.PhraseMatch;
import org.manumit.analytics.text.PhraseMatcher;
import org.manumit.analytics.text.PhraseRule;
import org.manumit.analytics.text.WordList;

/** Reads the phrases of {@code sign-phrases.csv}. Thread-safe (immutable). */
final class PhraseReader {

    private static final Map<FactKind, Double> CONFIDENCE =
            Map.of(FactKind.TRAVEL, 0.8, FactKind.VOICE, 0.7, FactKind.MOVEMENT, 0.8);
    private static final Map<String, FactKind> KINDS =
            Map.of("travel", FactKind.TRAVEL, "voice", FactKind.VOICE, "movement", FactKind.MOVEMENT);

    private final PhraseMatcher matcher =
            new PhraseMatcher(WordList.lines(PhraseReader.class, "sign-phrases.csv").stream()
                    .map(PhraseReader::rule)
                    .toList());

    private static PhraseRule rule(String line) {
        String[] cells = line.split(",");
        return new PhraseRule(cells[0], cells[1], cells[2]);
    }

    void read(Reading text, List<Fact> facts) {
        List<PhraseFact> found = new ArrayList<>();
        for (PhraseMatch match : matcher.find(text.text().plain())) {
            if (!match.denied()) {
                add(text, match, found);
            }
        }
        facts.addAll(found);
    }

    /** Of phrases of one key that overlap the first stays. */
    private static void add(Reading text, PhraseMatch match, List<PhraseFact> found) {
        String key = match.key();
        FactKind kind = KINDS.getOrDefault(key.substring(0, key.indexOf('.')), FactKind.TRAVEL);
        Span span = text.spanOf(match.start(), match.end());
        for (int i = found.size() - 1; i >= 0 && i >= found.size() - KINDS.size(); i--) {
            if (found.get(i).value().equals(key) && found.get(i).span().overlaps(span)) {
                return;
            }
        }
        found.add(new PhraseFact(kind, key, span, CONFIDENCE.getOrDefault(kind, 0.0)));
    }
}
