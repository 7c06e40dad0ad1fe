package org.manumit.world.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.manumit.world.cast.NameStore;
import org.manumit.world.cast.Papers;
import org.manumit.world.cast.Person;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Language;

/** Writes a person's name as an office does. Immutable. */
final class NameHand {
    private static final Forms NICKNAMES = new Forms("given-forms.csv", 1);
    private static final Forms ABBREVIATIONS = new Forms("given-forms.csv", 2);

    private final Habits habits;

    NameHand(Habits habits) {
        this.habits = habits;
    }

    String write(Person person, Papers papers, Chance chance) {
        String given = given(person, papers, chance);
        String family = slipped(family(person, papers, chance), person.language(), chance);
        given = habits.odds("slip", chance) && chance.odds(0.3) ? Strokes.keyed(given, chance) : given;
        boolean turned = habits.odds("turned", chance);
        boolean comma = habits.odds("comma", chance);
        String name = turned ? family + (comma ? ", " : " ") + given : given + " " + family;
        return finished(name, habits, chance);
    }

    /** Capitals and lost accents, as offices have them for all names. */
    static String finished(String name, Habits habits, Chance chance) {
        String letters = habits.odds("accentsLost", chance) ? NameStore.withoutAccents(name) : name;
        return habits.odds("capitals", chance) ? letters.toUpperCase(Locale.ROOT) : letters;
    }

    private String given(Person person, Papers papers, Chance chance) {
        if (habits.odds("nickname", chance)) {
            String nickname = NICKNAMES.another(person.given(), chance);
            if (!nickname.equals(person.given())) {
                return nickname;
            }
        }
        String first =
                habits.odds("abbreviated", chance) ? ABBREVIATIONS.another(person.given(), chance) : person.given();
        boolean whole = habits.odds("middleWritten", chance);
        boolean initial = habits.odds("middleInitial", chance);
        if (papers.middle().isEmpty() || (!whole && !initial)) {
            return first;
        }
        return first + " " + (whole ? papers.middle() : papers.middle().charAt(0) + (chance.odds(0.5) ? "." : ""));
    }

    private String family(Person person, Papers papers, Chance chance) {
        List<String> families = new ArrayList<>(List.of(person.family().split(" ")));
        if (families.size() > 1) {
            if (habits.odds("secondFamilyLost", chance)) {
                // Spanish speakers go by the first of two, Portuguese speakers by the last.
                families.remove(person.language() == Language.PT ? 0 : 1);
            } else if (habits.odds("familiesSwapped", chance)) {
                families.add(families.remove(0));
            }
        }
        if (!papers.marriedName().isEmpty() && habits.odds("marriedName", chance)) {
            return married(families, papers.marriedName(), person.language());
        }
        String family = String.join(habits.odds("hyphen", chance) ? "-" : " ", families);
        boolean particle = person.language() == Language.ES || person.language() == Language.PT;
        return particle && habits.odds("particle", chance) ? chance.pick("de ", "da ", "del ") + family : family;
    }

    private static String married(List<String> families, String spouse, Language language) {
        return switch (language) {
            case ES -> families.get(0) + " de " + spouse;
            case PT -> String.join(" ", families) + " " + spouse;
            case EN, FR -> spouse;
        };
    }

    private String slipped(String family, Language language, Chance chance) {
        String[] words = family.split(" ");
        int at = chance.below(words.length);
        words[at] = slipped(words[at], language, habits, chance);
        return String.join(" ", words);
    }

    /** A word that was misheard, mistyped or misread, each as often as the office does. */
    static String slipped(String word, Language language, Habits habits, Chance chance) {
        String heard = habits.odds("byEar", chance) ? Strokes.heard(word, language, chance) : word;
        String keyed = habits.odds("slip", chance) ? Strokes.keyed(heard, chance) : heard;
        return habits.odds("scan", chance) ? Strokes.scanned(keyed, chance) : keyed;
    }
}
