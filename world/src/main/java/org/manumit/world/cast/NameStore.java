package org.manumit.world.cast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Facts;
import org.manumit.world.geography.Language;

/**
 * Invented names. Given names are common ones; family names, firms and vessels are put together from syllables and
 * words that make names which nobody is known to bear. Immutable.
 */
public final class NameStore {
    private static final String ACCENTED = "áéíóúâêôãõçàèùñüîûëïÁÉÍÓÚÂÊÔÃÕÇÀÈÙÑÜÎÛ";
    private static final String BARE = "aeiouaeoaocaeunuiueiAEIOUAEOAOCAEUNUIU";

    private final Map<String, List<String>> lists = new HashMap<>();

    public NameStore() {
        for (String[] row : Facts.rows(NameStore.class, "names.csv")) {
            lists.put(row[0], List.of(row[1].split(row[1].contains(";") ? ";" : " ")));
        }
    }

    /** The values of a list of {@code names.csv}. */
    public List<String> list(String key) {
        List<String> list = lists.get(key);
        if (list == null) {
            throw new IllegalArgumentException("names.csv must hold a list " + key);
        }
        return list;
    }

    public String given(Language language, Chance chance) {
        return chance.pick(list(language.code() + ".given"));
    }

    /** Given names of women, or of men: the lists have the women's first. */
    public List<String> given(Language language, boolean women) {
        List<String> all = list(language.code() + ".given");
        int firstMan = all.indexOf(list(language.code() + ".firstMan").get(0));
        return women ? all.subList(0, firstMan) : all.subList(firstMan, all.size());
    }

    /** A family name, double where that is the custom. */
    public String family(Language language, Chance chance) {
        String first = single(language, chance);
        boolean twice = language == Language.ES || (language == Language.PT && chance.odds(0.6));
        return twice ? first + " " + single(language, chance) : first;
    }

    private String single(Language language, Chance chance) {
        String code = language.code();
        return chance.pick(list(code + ".head")) + chance.pick(list(code + ".tail"));
    }

    /** A firm's name without its legal form. */
    public String firm(Language language, Chance chance) {
        String word = chance.pick(list("firm." + language.code()));
        return chance.odds(0.45) ? word + " " + single(language, chance) : word + " " + chance.between(2, 999);
    }

    public String vessel(Chance chance) {
        return chance.pick(list("vessel")) + " " + chance.pick(list("vesselTail"));
    }

    /** A street and house number that stand for an address without being one. */
    public String street(Language language, Chance chance) {
        String street = chance.pick(list("street." + language.code()));
        int number = 2000 + chance.below(7000);
        return language == Language.EN || language == Language.FR ? number + " " + street : street + " " + number;
    }

    /** The name in plain small letters and digits, for handles and mail addresses. */
    public static String plain(String name) {
        String bare = withoutAccents(name);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char c = Character.toLowerCase(bare.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** The text with the bare letters in place of accented ones. */
    public static String withoutAccents(String text) {
        StringBuilder bare = new StringBuilder(text);
        for (int i = 0; i < bare.length(); i++) {
            int at = bare.charAt(i) < 128 ? -1 : ACCENTED.indexOf(bare.charAt(i));
            if (at >= 0) {
                bare.setCharAt(i, BARE.charAt(at));
            }
        }
        return bare.toString();
    }
}
