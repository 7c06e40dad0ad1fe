package org.manumit.analytics.linkage.name;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a word sounds to speakers of one family of languages, roughly; words with one key sound alike.
 *
 * <p><b>Method</b> The first rule that fits rewrites letters, from left to right; equal neighbours become one. A rule is
 * {@code letters>sound}; a slash behind the letters names what must follow, {@code $} being the end. French rules
 * write as Haitian Creole spells, so that both meet. <b>Error</b> stress and silent letters are not modelled beyond the
 * rules. <b>Cost</b> rules × letters. Thread-safe (immutable).
 */
enum SoundKey {
    /** Spanish and Portuguese; Latin America pronounces c, s and z alike. */
    IBERIAN("""
            qu/e>k qu/i>k gu/e>g gu/i>g tch>X tx>X ch>X sh>X ll>y lh>y nh>n ph>f th>t ss>s rr>r sc/e>s sc/i>s c/e>s c/i>s ce>se z>s x>s
            c>k q>k k>k h> v>b w>u y>i g/e>j g/i>j ou>u n/p>m n/b>m d/$> t/$>"""),
    /** French and Haitian Creole. */
    FRENCH("""
            eaux>o eau>o aux>o au>o oux>u ou>u oi>wa oy>wa ais/$>e ait/$>e ai>e ei>e ey>e eux>e eu>e oeu>e ch>X sh>X sch>X
            ph>f th>t qu>k gn>n gu/e>g gu/i>g ill>y ain>en ein>en in/$>en ien>yen ierre>ye iere>ye ier/$>ye er/$>e ez/$>e
            es/$> e/$> s/$> t/$> d/$> x/$> z/$> p/$> ss>s cois>swa c/e>s c/i>s c/y>s c>k q>k g/e>j g/i>j j>j em/b>an em/p>an en/t>an
            en/d>an am/b>an am/p>an y>i h> w>w r/b> r/d> r/l> r/t> r/m> r/n> r/s> z>z"""),
    /** English: consonants, and whether a vowel begins. */
    ENGLISH("""
            ough>f augh>f gh/t> gh/$> gh>g ck>k kn>n wr>r ps>s sch>S sh>S ch>C tch>C ph>f th>0 wh>w dg>j c/e>s c/i>s c/y>s
            c>k q>k x>ks z>s g/e>j g/i>j mb/$>m mn/$>m h> v>v""");

    private static final int SHORTEST_WITH_VOWELS = 3;
    private static final int SHORTEST_CONSONANTS = 4;

    private final List<Rule> rules = new ArrayList<>();

    SoundKey(String written) {
        for (String rule : written.split("\\s+")) {
            int arrow = rule.indexOf('>');
            int slash = rule.indexOf('/');
            String letters = rule.substring(0, slash < 0 ? arrow : slash);
            rules.add(new Rule(letters, slash < 0 ? ' ' : rule.charAt(slash + 1), rule.substring(arrow + 1)));
        }
    }

    private record Rule(String letters, char followedBy, String sound) {
        boolean fits(String word, int at) {
            if (!word.startsWith(letters, at)) {
                return false;
            }
            int behind = at + letters.length();
            return followedBy == ' '
                    || (behind == word.length() ? followedBy == '$' : followedBy == word.charAt(behind));
        }
    }

    /** Key of a word in lower-case Latin letters; empty where it would be too short to tell words apart. */
    String of(String word) {
        StringBuilder key = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); ) {
            Rule rule = ruleAt(word, at);
            String sound = rule == null ? word.substring(at, at + 1) : rule.sound();
            for (int i = 0; i < sound.length(); i++) {
                append(key, sound.charAt(i), at == 0 && i == 0);
            }
            at += rule == null ? 1 : rule.letters().length();
        }
        int shortest = this == ENGLISH ? SHORTEST_CONSONANTS : SHORTEST_WITH_VOWELS;
        return key.length() < shortest ? "" : key.toString();
    }

    private void append(StringBuilder key, char sound, boolean first) {
        boolean vowel = "aeiouy".indexOf(sound) >= 0;
        char kept = this == ENGLISH && vowel ? 'A' : sound;
        boolean dropped = this == ENGLISH && vowel && !first;
        if (!dropped && (key.isEmpty() || key.charAt(key.length() - 1) != kept)) {
            key.append(kept);
        }
    }

    private @Nullable Rule ruleAt(String word, int at) {
        for (Rule rule : rules) {
            if (rule.fits(word, at)) {
                return rule;
            }
        }
        return null;
    }

    /** Keys of a word in the order of the families. */
    static List<String> keys(String word) {
        return Stream.of(values()).map(family -> family.of(word)).toList();
    }
}
