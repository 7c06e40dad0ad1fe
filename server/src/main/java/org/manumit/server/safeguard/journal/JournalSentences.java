package org.manumit.server.safeguard.journal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manumit.words.Language;
import org.manumit.words.Words;
import org.springframework.stereotype.Component;

/** Tells an act as a sentence: {@code <module>.act.<verb>} of its module's catalogue, else of the journal's own. Thread-safe. */
@Component
final class JournalSentences {

    private static final int SHOWN = 5;
    private static final String OTHER = "journal.act.other";
    private static final List<String> MODULES =
            List.of("journal", "safeguard", "law", "intake", "observation", "resolution", "atlas", "detection", "lead");
    private final Words words;

    JournalSentences(Words words) {
        this.words = words;
    }

    String text(Language language, String action, List<JournalEntryView.SubjectView> subjects, long leaves) {
        int dot = action.indexOf('.');
        String own = dot < 0 ? action : action.substring(0, dot) + ".act" + action.substring(dot);
        String central = "journal.act." + action;
        String key = words.knows(own) ? own : words.knows(central) ? central : OTHER;
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

    /** A background run of the server has no name of its own: it is called by what it does. */
    JournalEntryView.ActorView actor(Language language, JournalEntryView.ActorView actor) {
        String key = "journal.run." + actor.displayName();
        return actor.id() == null && words.knows(key)
                ? new JournalEntryView.ActorView(null, words.plain(language, key, Map.of()), actor.agency())
                : actor;
    }

    /** The sentence of every act that a catalogue knows, by the act's name. */
    SortedMap<String, String> acts(Language language) {
        SortedMap<String, String> acts = new TreeMap<>();
        for (String module : MODULES) {
            String before = module + ".act.";
            words.keys(language, module).stream()
                    .filter(key -> key.startsWith(before) && !key.equals(OTHER))
                    .map(key -> (module.equals("journal") ? "" : module + ".") + key.substring(before.length()))
                    .forEach(action -> acts.put(action, text(language, action, List.of(), 1)));
        }
        return acts;
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String subject(Language language, JournalEntryView.SubjectView subject) {
        String key = "journal.subject." + subject.type();
        String type = words.knows(key) ? words.plain(language, key, Map.of()) : subject.type();
        String label = subject.label();
        String id = subject.id().length() > 12 ? subject.id().substring(0, 12) + "…" : subject.id();
        return type + " " + (label == null ? id : label);
    }
}
