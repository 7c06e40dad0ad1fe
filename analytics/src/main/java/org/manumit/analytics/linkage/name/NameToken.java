package org.manumit.analytics.linkage.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.manumit.analytics.linkage.name.GivenNames.Meaning;
import org.manumit.analytics.linkage.name.Word.Writing;

/** A word of a name that tells bearers apart, with all that a comparison asks of it. Thread-safe (immutable). */
final class NameToken {

    /**
     * How a word stands in its name.
     *
     * @param position its place among the words
     * @param father whether a word before it says that it is the father's name
     * @param afterDe whether it follows "de", as a husband's name may
     * @param shortened whether it was written short
     */
    record Standing(int position, boolean father, boolean afterDe, boolean shortened) {}

    private static final int SHORT_WORD = 4;
    private static final int SHORTEST_STEM = 3;
    private static final List<String> SLAVIC_FATHER = List.of(
            "ovich", "evich", "ovitch", "evitch", "ovych", "evych", "ovic", "ovna", "evna", "ivna", "ichna", "yvna");
    private static final List<String> NORDIC_FATHER = List.of("dottir", "sdatter", "sson");
    private static final List<String> SERVANT_OF =
            List.of("abdoul", "abdul", "abdel", "abdal", "abdur", "abdir", "abder", "abdar");

    final Word word;
    final String text;
    final Spelling letters;
    /** The part in which it differs from others of its build: the father's name in a patronymic, the attribute after Abdul. */
    final Spelling stem;

    final List<String> shown;

    final int position;
    final double weight;
    final boolean initial;
    /** Whether it is named as the father's, by a word or by an ending. */
    final boolean father;

    final boolean slavicFather;
    final boolean afterDe;
    /** Whether a word was written short, which {@link #text} gives in full. */
    final boolean shortened;

    final Meaning meaning;
    /** Digests of the sound keys, 0 where there is none. */
    private final int[] sounds = new int[SoundKey.values().length];

    private final int consonants;
    private final int consonantCount;
    final boolean common;

    NameToken(Word word, String text, Standing standing, double weight, Meaning meaning, boolean common) {
        this.word = word;
        this.text = text;
        this.letters = new Spelling(text);
        this.shown = List.of(word.shown());
        this.position = standing.position();
        this.initial = text.length() == 1 && Character.isLetter(text.charAt(0)) && word.writing() != Writing.SYLLABLES;
        this.weight = weight;
        String stemText = stem(text);
        this.stem = stemText.equals(text) ? letters : new Spelling(stemText);
        this.slavicFather = SLAVIC_FATHER.stream().anyMatch(text::endsWith) && text.length() >= 8;
        this.father = standing.father();
        this.afterDe = standing.afterDe();
        this.shortened = standing.shortened();
        this.meaning = meaning;
        List<String> keys = SoundKey.keys(stemText);
        for (int family = 0; family < sounds.length; family++) {
            sounds[family] = keys.get(family).hashCode();
        }
        String skeleton = Skeleton.of(text);
        this.consonants = skeleton.hashCode();
        this.consonantCount = skeleton.length();
        this.common = common;
    }

    private static String stem(String text) {
        for (String ending : SLAVIC_FATHER) {
            if (text.endsWith(ending) && text.length() >= ending.length() + SHORTEST_STEM) {
                return text.substring(0, text.length() - ending.length());
            }
        }
        for (String ending : NORDIC_FATHER) {
            if (text.endsWith(ending) && text.length() >= ending.length() + SHORTEST_STEM) {
                return text.substring(0, text.length() - ending.length());
            }
        }
        for (String beginning : SERVANT_OF) {
            if (text.startsWith(beginning) && text.length() >= beginning.length() + SHORTEST_STEM) {
                return text.substring(beginning.length());
            }
        }
        return text;
    }

    boolean hasStem() {
        return stem != letters;
    }

    boolean syllabic() {
        return word.writing() == Writing.SYLLABLES;
    }

    private boolean withoutVowels() {
        return word.writing() == Writing.CONSONANTS;
    }

    /** Whether both sound alike to speakers of one family of languages. */
    boolean soundsLike(NameToken other) {
        for (int family = 0; family < sounds.length; family++) {
            if (sounds[family] != 0 && sounds[family] == other.sounds[family]) {
                return true;
            }
        }
        return false;
    }

    /** Where one is written without vowels; a single consonant tells something of short words only. */
    boolean hasConsonantsOf(NameToken other) {
        return withoutVowels() != other.withoutVowels()
                && consonants == other.consonants
                && (consonantCount > 1 || Math.max(text.length(), other.text.length()) <= SHORT_WORD);
    }

    /** Consonants of the word as it is written, as it sounds in Spanish and Portuguese, and of its given names. */
    Set<String> skeletons() {
        Set<String> found = new LinkedHashSet<>();
        found.add(Skeleton.of(text));
        found.add(Skeleton.of(SoundKey.IBERIAN.of(text)));
        meaning.names().forEach(name -> found.add(Skeleton.of(name)));
        found.remove("");
        return found;
    }

    /** Sound keys, in the order of the families; empty where a word is too short for one. */
    List<String> soundKeys() {
        return SoundKey.keys(stem(text));
    }
}
