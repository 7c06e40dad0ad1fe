package org.manumit.analytics.linkage.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.name.GivenNames.Meaning;
import org.manumit.analytics.linkage.name.NameToken.Standing;
import org.manumit.analytics.linkage.name.PersonWords.Role;
import org.manumit.analytics.linkage.name.ReadName.NumberWord;

/** Reads names of persons: which words are titles, particles and generations, and which tell bearers apart. Thread-safe. */
final class PersonReader {

    /** A word that is known as a pet name only, such as Al or Ben, opens a name of two words, a particle does not. */
    private static final int WORDS_OF_A_SHORT_NAME = 2;

    private final PersonWords roles = new PersonWords();
    private final TokenWeights weights;

    PersonReader(TokenWeights weights) {
        this.weights = weights;
    }

    ReadName read(String raw, List<Word> words) {
        NameDraft draft = new NameDraft(words);
        boolean fatherFollows = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Role role = role(words, i, draft);
            if (role == Role.FATHER || role == Role.PARTICLE) {
                draft.particles.add(word);
            } else if (role != null && role.isTitle()) {
                title(word, role, draft);
            } else if (role != null) {
                draft.generations.add(new NumberWord(role.name(), List.of(word.shown())));
            } else {
                boolean afterDe = i > 0 && words.get(i - 1).text().equals("de");
                draft.tokens.add(token(word, new Standing(i, fatherFollows, afterDe, false)));
            }
            boolean stillAhead = role == Role.PARTICLE && fatherFollows;
            fatherFollows = role == Role.FATHER || stillAhead;
        }
        if (draft.tokens.isEmpty()) {
            draft.particles.clear();
            draft.titles.clear();
            draft.generations.clear();
            for (int i = 0; i < words.size(); i++) {
                draft.tokens.add(token(words.get(i), new Standing(i, false, false, false)));
            }
        }
        return new ReadName(raw, NameKind.PERSON, draft);
    }

    private @Nullable Role role(List<Word> words, int at, NameDraft draft) {
        String text = words.get(at).text();
        boolean last = at == words.size() - 1;
        boolean initial = text.length() == 1 && (at == 0 || words.get(at).point() || !"ye".contains(text));
        Role generation = draft.tokens.size() >= WORDS_OF_A_SHORT_NAME || last && !draft.tokens.isEmpty()
                ? roles.generation(text)
                : null;
        if (generation != null) {
            return generation;
        }
        Role particle = last || initial ? null : roles.particle(text);
        boolean petName = at == 0
                && words.size() == WORDS_OF_A_SHORT_NAME
                && GivenNames.INSTANCE.meaning(text).isKnown();
        if (particle != null && !petName) {
            return particle;
        }
        return titleAt(words, at, draft);
    }

    /** Titles stand before the name or behind it, never alone, and a word that follows another title may be a name. */
    private @Nullable Role titleAt(List<Word> words, int at, NameDraft draft) {
        Role title = roles.title(words.get(at).text());
        int others = words.size() - draft.titles.size() - draft.particles.size() - 1;
        return others > 0 ? title : null;
    }

    private static void title(Word word, Role role, NameDraft draft) {
        draft.titles.add(word);
        if (role != Role.TITLE) {
            draft.titleSex = role == Role.TITLE_M ? 'm' : 'f';
        }
    }

    private NameToken token(Word word, Standing standing) {
        String text = word.text();
        Meaning meaning = GivenNames.INSTANCE.meaning(text);
        boolean common = CommonWords.INSTANCE.isCommon(text, NameKind.PERSON);
        return new NameToken(word, text, standing, weights.bits(text, NameKind.PERSON), meaning, common);
    }
}
