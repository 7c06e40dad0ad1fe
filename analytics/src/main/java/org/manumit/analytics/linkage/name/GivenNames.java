package org.manumit.analytics.linkage.name;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manumit.analytics.text.WordList;

/**
 * Given names with their spellings, pet names and abbreviations; {@code given-names.txt} lists them. A word may be of
 * several names. Thread-safe (immutable).
 */
final class GivenNames {

    /** What a word may be: numbers of names, by how it stands for them. Never changed once made. */
    static final class Meaning {
        static final Meaning NONE = new Meaning(new int[0], new int[0], new int[0], UNKNOWN_SEX);

        private final int[] spellingOf;
        private final int[] petNameOf;
        private final int[] shortFor;
        private final char sex;

        private Meaning(int[] spellingOf, int[] petNameOf, int[] shortFor, char sex) {
            this.spellingOf = spellingOf;
            this.petNameOf = petNameOf;
            this.shortFor = shortFor;
            this.sex = sex;
        }

        boolean isKnown() {
            return spellingOf.length + petNameOf.length + shortFor.length > 0;
        }

        char sex() {
            return sex;
        }

        boolean spellsTheSame(Meaning other) {
            return meet(spellingOf, other.spellingOf);
        }

        boolean shortens(Meaning other) {
            return meet(shortFor, other.spellingOf);
        }

        boolean isPetNameOf(Meaning other) {
            return meet(petNameOf, other.spellingOf);
        }

        boolean sharesAPetName(Meaning other) {
            return meet(petNameOf, other.petNameOf);
        }

        /** Names that the word may stand for. */
        List<String> names() {
            List<String> names = new ArrayList<>();
            for (int[] numbers : List.of(spellingOf, petNameOf, shortFor)) {
                for (int number : numbers) {
                    names.add(INSTANCE.canonical.get(number));
                }
            }
            return names;
        }

        private static boolean meet(int[] one, int[] other) {
            for (int a : one) {
                for (int b : other) {
                    if (a == b) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    static final char UNKNOWN_SEX = 'x';

    static final GivenNames INSTANCE = new GivenNames();

    private static final double PET_NAME_EXTRA_BITS = 2;

    private final List<String> canonical = new ArrayList<>();
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Double> bits = new HashMap<>();

    private GivenNames() {
        Map<String, IntArrayList[]> drafts = new HashMap<>();
        Map<String, Character> sexes = new HashMap<>();
        for (String line : WordList.lines(GivenNames.class, "given-names.txt")) {
            String[] cells = line.split("\\|", -1);
            int number = canonical.size();
            double surprise = Double.parseDouble(cells[1]);
            canonical.add(cells[2]);
            for (int column = 2; column < cells.length; column++) {
                for (String word : cells[column].isEmpty() ? new String[0] : cells[column].split(" ")) {
                    int role = Math.max(0, column - 3);
                    IntArrayList[] draft = drafts.computeIfAbsent(word, w -> newDraft());
                    draft[role].add(number);
                    bits.merge(word, role == 0 ? surprise : surprise + PET_NAME_EXTRA_BITS, Math::min);
                    sexes.merge(word, cells[0].charAt(0), (one, other) -> one.equals(other) ? one : UNKNOWN_SEX);
                }
            }
        }
        drafts.forEach((word, draft) -> meanings.put(
                word,
                new Meaning(
                        draft[0].toIntArray(),
                        draft[1].toIntArray(),
                        draft[2].toIntArray(),
                        sexes.getOrDefault(word, UNKNOWN_SEX))));
    }

    private static IntArrayList[] newDraft() {
        return new IntArrayList[] {new IntArrayList(1), new IntArrayList(1), new IntArrayList(1)};
    }

    Meaning meaning(String word) {
        return meanings.getOrDefault(word, Meaning.NONE);
    }

    Map<String, Double> bits() {
        return Collections.unmodifiableMap(bits);
    }
}
