package org.manumit.analytics.text.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.PhraseMatch;
import org.manumit.analytics.text.PhraseMatcher;
import org.manumit.analytics.text.PhraseRule;
import org.manumit.analytics.text.PlainText;
import org.manumit.analytics.text.TextNormaliser;
import org.manumit.analytics.text.WordList;
import org.manumit.analytics.text.language.LanguageIdentifier;

/**
 * Finds the phrases of the written list {@code phrases.csv}.
 *
 * <p><b>Method</b> the text in plain form, word patterns of its language; left out is what the clause denies ("we never keep
 * passports"), and what stands in a sentence behind words of warning or report ("beware of who asks for your passport").
 * <b>Units</b> UTF-16 positions of the raw text. <b>Error</b> the list holds what its author thought of; a text in two languages
 * is read in one. <b>Cost</b> linear. <b>Not for</b> judging people.
 *
 * <p>Thread-safe (immutable).
 */
public final class MethodPhrases {

    private static final String VOICE = "voice.";
    private static final String COUNTER = "counter.";

    private static final List<String> LANGUAGES = List.of("es", "en", "pt", "fr");

    private final TextNormaliser normaliser = new TextNormaliser();
    private final LanguageIdentifier languages = new LanguageIdentifier();
    private final Map<String, PhraseMatcher> matchers = new HashMap<>();

    /** Keys some of whose patterns deny something themselves. */
    private final Set<String> denying = new HashSet<>();

    /** Reads the list. */
    public MethodPhrases() {
        Map<String, List<PhraseRule>> rules = new HashMap<>();
        List<String> lines = WordList.lines(MethodPhrases.class, "phrases.csv");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 4);
            String key = cells[0] + "." + cells[2];
            if (Clauses.isDenial(cells[3])) {
                denying.add(key);
            }
            rules.computeIfAbsent(cells[1], language -> new ArrayList<>()).add(new PhraseRule(key, cells[1], cells[3]));
        }
        rules.forEach((language, list) -> matchers.put(language, new PhraseMatcher(list)));
    }

    /**
     * The phrases of a text.
     *
     * @param language ISO 639-1 code; null to tell it from the text
     * @throws IllegalArgumentException for a language without a list
     */
    public FoundPhrases find(String raw, @Nullable String language) {
        PlainText text = normaliser.normalise(raw);
        String told = language == null ? tell(text) : language;
        Clauses clauses = new Clauses(text.plain());
        List<PhraseMatch> stated = matcher(told).find(text.plain()).stream()
                .filter(match -> !match.denied() && (denying.contains(match.key()) || !clauses.deniesWithin(match)))
                .toList();
        List<PhraseMatch> warnings =
                stated.stream().filter(MethodPhrases::quotes).toList();
        List<PhraseMatch> own = stated.stream()
                .filter(match -> !isSign(match.key()) || warnings.stream().noneMatch(w -> clauses.covers(w, match)))
                .toList();
        Voice voice = VoiceRule.of(own, clauses);
        FoundPhrases.Place teller =
                VoiceRule.telling(voice, own).map(match -> place(text, match)).orElse(null);
        return new FoundPhrases(told, voice, teller, places(text, own));
    }

    /** The language of the text; where that is left open, the one in which most phrases are found. */
    private String tell(PlainText text) {
        String identified = languages.identify(text).language().code();
        if (matchers.containsKey(identified)) {
            return identified;
        }
        String best = "";
        int most = -1;
        for (String language : LANGUAGES) {
            int found = matcher(language).find(text.plain()).size();
            if (found > most) {
                most = found;
                best = language;
            }
        }
        return best;
    }

    private PhraseMatcher matcher(String language) {
        PhraseMatcher matcher = matchers.get(language);
        if (matcher == null) {
            throw new IllegalArgumentException("language must be one of " + matchers.keySet() + " but was " + language);
        }
        return matcher;
    }

    private static List<FoundPhrases.Place> places(PlainText text, List<PhraseMatch> matches) {
        return matches.stream()
                .filter(match -> !match.key().startsWith(VOICE))
                .map(match -> place(text, match))
                .toList();
    }

    private static FoundPhrases.Place place(PlainText text, PhraseMatch match) {
        return new FoundPhrases.Place(match.key(), text.rawStart(match.start()), text.rawEnd(match.end()));
    }

    private static boolean quotes(PhraseMatch match) {
        return Set.of("counter.warning", "counter.report").contains(match.key());
    }

    private static boolean isSign(String key) {
        return !key.startsWith(VOICE) && !key.startsWith(COUNTER);
    }
}
