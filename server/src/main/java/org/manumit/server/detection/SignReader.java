package org.manumit.server.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.text.PhraseMatcher;
import org.manumit.analytics.text.PhraseRule;
import org.manumit.analytics.text.method.FoundPhrases;
import org.manumit.analytics.text.method.MethodPhrases;
import org.manumit.analytics.text.method.Voice;
import org.manumit.formats.mapping.Kind;
import org.springframework.stereotype.Component;

/**
 * Reads published indicators and marks of innocent explanations in texts of four languages, by the phrase list {@code
 * phrases.tsv}, and in posts whether people speak of a journey of their own ({@link Voice}). Thread-safe.
 */
@Component
public final class SignReader {

    /** Changes with the phrase list and with what tells a voice, so that texts are read again. */
    static final int VERSION = 5;

    /** Mark of posts in which people who migrate ask about, announce or tell of their own journey. */
    static final String OWN_JOURNEY = "voice-own-journey";

    /** Mark beside it of posts that ask about what others offer, or tell what was offered to or asked of whoever speaks. */
    static final String ASKS_OR_TELLS = "voice-asks-or-tells";

    private static final Set<String> ASKING_OR_TELLING = Set.of("voice.told-to-me", "voice.asks");

    private static final int LONGEST_TEXT = 20_000;

    private final PhraseMatcher matcher = new PhraseMatcher(rules());
    private final MethodPhrases voices = new MethodPhrases();

    static List<PhraseRule> rules() {
        InputStream stream =
                Objects.requireNonNull(SignReader.class.getResourceAsStream("phrases.tsv"), "phrases.tsv is missing");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<PhraseRule> rules = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    rules.add(new PhraseRule(cells[0], cells[1], cells[2]));
                }
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The signs in a text, in the order in which they stand; of a very long text only its beginning is read. Whose journey it is
     * matters in posts alone: reports tell of what others did in the same words.
     */
    public List<Sign> read(Kind kind, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<Sign> signs = new ArrayList<>();
        matcher.find(read).forEach(m -> signs.add(new Sign(m.key(), m.start(), m.end(), m.denied())));
        if (kind == Kind.POST) {
            FoundPhrases found = voices.find(read, null);
            if (found.voice() == Voice.OWN_JOURNEY) {
                addJourney(found.told(), read.length(), signs);
                signs.sort(Comparator.comparingInt(Sign::start));
            }
        }
        return List.copyOf(signs);
    }

    private static void addJourney(FoundPhrases.@Nullable Place told, int length, List<Sign> signs) {
        int start = told == null ? 0 : told.start();
        int end = told == null ? length : told.end();
        signs.add(new Sign(OWN_JOURNEY, start, end, false));
        if (told != null && ASKING_OR_TELLING.contains(told.feature())) {
            signs.add(new Sign(ASKS_OR_TELLS, start, end, false));
        }
    }

    /** A number that equal texts have in common, whatever their case, marks and digits; 0 without a text. */
    public static long voice(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                hash = 31 * hash + Character.toLowerCase(c);
            }
        }
        return hash == 0 ? 1 : hash;
    }
}
