package org.manumit.analytics.linkage.name;

import java.util.ArrayList;
import java.util.List;
import org.manumit.analytics.linkage.name.ReadName.LegalForm;
import org.manumit.analytics.linkage.name.ReadName.NumberWord;

/** A name while it is read. Confined to one thread. */
final class NameDraft {

    final List<Word> words;
    final List<NameToken> tokens = new ArrayList<>();
    final List<Word> particles = new ArrayList<>();
    final List<Word> titles = new ArrayList<>();
    final List<NumberWord> generations = new ArrayList<>();
    final List<NumberWord> numbers = new ArrayList<>();
    final List<LegalForm> legalForms = new ArrayList<>();
    char titleSex = GivenNames.UNKNOWN_SEX;

    NameDraft(List<Word> words) {
        this.words = words;
    }
}
