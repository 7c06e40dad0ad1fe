package org.manumit.analytics.linkage.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A name that has been read once, so that comparing it with many others is cheap: about 3 KB for a name of four words.
 * Its text form leaves out the name.
 * Thread-safe (immutable).
 */
public final class ReadName {

    /** A number within a name. */
    record NumberWord(String value, List<String> shown) {

        @Override
        public String toString() {
            return "NumberWord[" + shown.size() + " words]";
        }
    }

    /** A legal form, by its class. */
    record LegalForm(String family, List<String> shown) {

        @Override
        public String toString() {
            return "LegalForm[" + family + "]";
        }
    }

    /** Several words on end, taken together: {@code anna maria} as {@code annamaria}. */
    record Span(Spelling letters, double weight, List<NameToken> tokens) {}

    private static final int MOST_WORDS_JOINED = 4;

    private final String raw;
    private final NameKind kind;
    private final List<Word> words;
    private final List<NameToken> tokens;
    private final List<Word> particles;
    private final List<Word> titles;
    private final char titleSex;
    private final List<NumberWord> generations;
    private final List<NumberWord> numbers;
    private final List<LegalForm> legalForms;
    private final List<Span> spans;
    private final Set<String> acronyms;

    ReadName(String raw, NameKind kind, NameDraft draft) {
        this.raw = raw;
        this.kind = kind;
        this.words = List.copyOf(draft.words);
        this.tokens = List.copyOf(draft.tokens);
        this.particles = List.copyOf(draft.particles);
        this.titles = List.copyOf(draft.titles);
        this.titleSex = draft.titleSex;
        this.generations = List.copyOf(draft.generations);
        this.numbers = List.copyOf(draft.numbers);
        this.legalForms = List.copyOf(draft.legalForms);
        this.acronyms = kind == NameKind.ORGANISATION ? Acronyms.of(tokens, draft) : Set.of();
        this.spans = joined();
    }

    private List<Span> joined() {
        List<Span> found = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder text = new StringBuilder(words.get(from).text());
            for (int to = from + 1; to < Math.min(words.size(), from + MOST_WORDS_JOINED); to++) {
                text.append(words.get(to).text());
                List<NameToken> within = within(from, to);
                if (!within.isEmpty() && text.length() <= Spelling.MOST_LETTERS) {
                    double weight =
                            within.stream().mapToDouble(token -> token.weight).sum();
                    found.add(new Span(new Spelling(text.toString()), weight, within));
                }
            }
        }
        return found;
    }

    private List<NameToken> within(int from, int to) {
        return tokens.stream()
                .filter(token -> token.position >= from && token.position <= to)
                .toList();
    }

    public NameKind kind() {
        return kind;
    }

    /** Words that tell bearers apart, lower case in Latin letters without accents; particles, titles, legal forms left out. */
    public List<String> tokens() {
        return tokens.stream().map(token -> token.text).toList();
    }

    /** How the words sound, each in three families of languages; a key two names share makes them worth comparing. */
    public Set<String> soundKeys() {
        Set<String> keys = new LinkedHashSet<>();
        for (NameToken token : tokens) {
            List<String> sounds = token.soundKeys();
            for (SoundKey family : SoundKey.values()) {
                String sound = sounds.get(family.ordinal());
                if (!sound.isEmpty()) {
                    keys.add(family.name().charAt(0) + ":" + sound);
                }
            }
        }
        return keys;
    }

    /** Given names that the words may stand for, pet names and abbreviations resolved: Lupita is {@code guadalupe}. */
    public Set<String> givenNames() {
        Set<String> names = new LinkedHashSet<>();
        for (NameToken token : tokens) {
            names.addAll(token.meaning.names());
        }
        return names;
    }

    /**
     * Consonants that each word, or the given name that it stands for, may be written with in whatever script, vowels left
     * out; words that share one may be the same. Empty where a word has none.
     */
    public List<Set<String>> consonants() {
        return tokens.stream().map(NameToken::skeletons).toList();
    }

    String raw() {
        return raw;
    }

    List<NameToken> tokenList() {
        return tokens;
    }

    List<Word> particles() {
        return particles;
    }

    List<Word> titles() {
        return titles;
    }

    char titleSex() {
        return titleSex;
    }

    List<NumberWord> generations() {
        return generations;
    }

    List<NumberWord> numbers() {
        return numbers;
    }

    List<LegalForm> legalForms() {
        return legalForms;
    }

    List<Span> spans() {
        return spans;
    }

    Set<String> acronyms() {
        return acronyms;
    }

    @Override
    public String toString() {
        return "ReadName[" + kind + ", " + tokens.size() + " tokens]";
    }
}
