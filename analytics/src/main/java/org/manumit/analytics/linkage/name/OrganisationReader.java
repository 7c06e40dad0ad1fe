package org.manumit.analytics.linkage.name;

import java.util.ArrayList;
import java.util.List;
import org.manumit.analytics.linkage.name.GivenNames.Meaning;
import org.manumit.analytics.linkage.name.NameToken.Standing;
import org.manumit.analytics.linkage.name.ReadName.LegalForm;
import org.manumit.analytics.linkage.name.ReadName.NumberWord;

/** Reads names of organisations: legal forms, numbers, small words, and the words that tell bearers apart. Thread-safe. */
final class OrganisationReader {

    private static final double RARE_BITS = 8;
    private static final int SHORTEST_BEFORE_A_FORM = 3;

    private final LegalForms legalForms = new LegalForms();
    private final OrganisationWords roles = new OrganisationWords();
    private final Numerals numerals = new Numerals();
    private final TokenWeights weights;

    OrganisationReader(TokenWeights weights) {
        this.weights = weights;
    }

    ReadName read(String raw, List<Word> split) {
        List<Word> words = withFormsMended(withLegalFormsApart(withLettersTogether(split)));
        NameDraft draft = new NameDraft(words);
        int trailing = trailingForms(words);
        int at = 0;
        while (at < words.size()) {
            at += take(words, at, trailing, draft);
        }
        if (draft.tokens.isEmpty() && !draft.legalForms.isEmpty()) {
            draft.legalForms.clear();
            for (int i = 0; i < words.size(); i++) {
                addTokens(words.get(i), i, draft);
            }
        }
        return new ReadName(raw, NameKind.ORGANISATION, draft);
    }

    /** {@code Aktiengeselschaft} is a slip, since no name has such a word of its own. */
    private List<Word> withFormsMended(List<Word> words) {
        List<Word> mended = new ArrayList<>(words.size());
        for (Word word : words) {
            boolean rare = word.text().length() >= LegalForms.SHORTEST_MENDED
                    && weights.bits(word.text(), NameKind.ORGANISATION) > RARE_BITS;
            String text = rare ? legalForms.mended(word.text()) : word.text();
            mended.add(rare ? new Word(word.shown(), text, word.glued(), word.point(), word.writing()) : word);
        }
        return mended;
    }

    /** Where the forms at the end of a name begin, so that codes of few letters count there only. */
    private int trailingForms(List<Word> words) {
        int start = words.size();
        for (int from = words.size() - 1; from > 0; from--) {
            LegalForms.Found found = legalForms.at(words, from);
            if (found != null && from + found.words() >= start) {
                start = from;
            }
        }
        return start;
    }

    private int take(List<Word> words, int at, int trailing, NameDraft draft) {
        LegalForms.Found form = legalForms.at(words, at);
        if (form != null && (!form.code() || at == 0 || at >= trailing)) {
            draft.legalForms.add(new LegalForm(form.family(), shown(words, at, form.words())));
            return form.words();
        }
        Word word = words.get(at);
        boolean alone = words.size() == 1;
        if (!alone && (at == 0 && roles.isVessel(word.text()))) {
            draft.titles.add(word);
            return 1;
        }
        Numerals.Found number = alone ? null : numerals.at(words, at);
        if (number != null) {
            draft.numbers.add(new NumberWord(number.value(), shown(words, at, number.words())));
            return number.words();
        }
        boolean numberFollows = at + 1 < words.size() && numerals.at(words, at + 1) != null;
        if (!alone && (roles.isLink(word.text()) || roles.isNumberSign(word.text()) && numberFollows)) {
            draft.particles.add(word);
            return 1;
        }
        addTokens(word, at, draft);
        return 1;
    }

    private static List<String> shown(List<Word> words, int from, int count) {
        return words.subList(from, from + count).stream().map(Word::shown).toList();
    }

    private void addTokens(Word word, int position, NameDraft draft) {
        List<String> full = roles.inFull(word.text());
        boolean shortened = !full.equals(List.of(word.text()));
        for (String text : full) {
            if (!shortened || !roles.isLink(text)) {
                double weight = weights.bits(text, NameKind.ORGANISATION);
                Standing standing = new Standing(position, false, false, shortened);
                boolean common = CommonWords.INSTANCE.isCommon(text, NameKind.ORGANISATION);
                draft.tokens.add(new NameToken(word, text, standing, weight, Meaning.NONE, common));
            }
        }
    }

    /** {@code A. B. C.} is ABC, {@code S.A.} is SA, {@code M/V} is MV. */
    private static List<Word> withLettersTogether(List<Word> words) {
        List<Word> together = new ArrayList<>();
        boolean open = false;
        for (Word word : words) {
            boolean letters = word.isLetter();
            if (letters && open && word.glued()) {
                Word before = together.remove(together.size() - 1);
                together.add(new Word(
                        before.shown() + "." + word.shown(),
                        before.text() + word.text(),
                        before.glued(),
                        word.point(),
                        before.writing()));
            } else {
                together.add(word);
            }
            open = letters;
        }
        return together;
    }

    /** {@code NordwegAG} ends in a legal form that only its capitals set apart. */
    private List<Word> withLegalFormsApart(List<Word> words) {
        List<Word> apart = new ArrayList<>();
        for (Word word : words) {
            int form = whereFormBegins(word);
            if (form > 0) {
                String shown = word.shown();
                String text = word.text();
                apart.add(new Word(
                        shown.substring(0, form), text.substring(0, form), word.glued(), word.point(), word.writing()));
                apart.add(new Word(shown.substring(form), text.substring(form), false, word.point(), word.writing()));
            } else {
                apart.add(word);
            }
        }
        return apart;
    }

    private int whereFormBegins(Word word) {
        String shown = word.shown();
        if (shown.length() != word.text().length()) {
            return -1;
        }
        for (int at = SHORTEST_BEFORE_A_FORM; at < shown.length(); at++) {
            boolean capital = Character.isUpperCase(shown.charAt(at)) && Character.isLowerCase(shown.charAt(at - 1));
            if (capital && legalForms.family(word.text().substring(at)) != null) {
                return at;
            }
        }
        return -1;
    }
}
