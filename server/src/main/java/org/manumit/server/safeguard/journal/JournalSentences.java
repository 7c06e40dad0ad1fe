package org.manumit.server.safeguard.journal;

import java.util.List;
import java.util.Map;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.stereotype.Component;

/** Tells an act as a sentence: {@code <module>.act.<verb>} of its module's catalogue, else of the journal's own. Thread-safe. */
@Component
final class JournalSentences {

    private static final int SHOWN = 5;
    private final Words words;

    JournalSentences(Words words) {
        this.words = words;
    }

    String text(Language language, String action, List<JournalEntryView.SubjectView> subjects, long leaves) {
        int dot = action.indexOf('.');
        String own = dot < 0 ? action : action.substring(0, dot) + ".act" + action.substring(dot);
        String central = "journal.act." + action;
        String key = words.knows(own) ? own : words.knows(central) ? central : "journal.act.other";
        String act = capitalised(words.plain(language, key, Map.of("action", action, "leaves", leaves)));
        if (subjects.isEmpty()) {
            return act;
        }
        String named = subjects.stream()
                .limit(SHOWN)
                .map(subject -> subject(language, subject))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return words.plain(
                language,
                "journal.with-subjects",
                Map.of("act", act, "subjects", named, "more", Math.max(0, subjects.size() - SHOWN)));
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String subject(Language language, JournalEntryView.SubjectView subject) {
        String key = "journal.subject." + subject.type();
        String type = words.knows(key) ? words.plain(language, key, Map.of()) : subject.type();
        String id = subject.id().length() > 12 ? subject.id().substring(0, 12) + "…" : subject.id();
        return type + " " + id;
    }
}
