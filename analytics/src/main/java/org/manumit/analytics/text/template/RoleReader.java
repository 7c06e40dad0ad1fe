package org.manumit.analytics.text.template;

import java.util.Arrays;

/**
 * Tells for each token of a text (run without white space) whether it belongs to the template of its group. Holds what it
 * read last. Confined to one thread.
 */
public final class RoleReader {

    /** The token stands in the template. */
    public static final char CONSTANT = 'K';
    /** It fills a slot: a place where many texts of the group have words of their own, or a number or address. */
    public static final char SLOT = 'S';
    /** It is this text's own change. */
    public static final char EDIT = 'E';
    /** The text stands alone. */
    public static final char NONE = 'N';

    private final TextCorpus corpus;
    private final WordSurprise surprise;
    private final int[] groups;
    private final Template[] templates;
    private final WordReader reader = new WordReader();
    private final Words words = new Words();
    private final Alignment alignment = Alignment.trusting();
    private final StringBuilder roles = new StringBuilder();
    private int[] places = new int[256];
    private int[] gaps = new int[256];
    private int[] templateTokens = new int[256];

    RoleReader(TextCorpus corpus, WordSurprise surprise, int[] groups, Template[] templates) {
        this.corpus = corpus;
        this.surprise = surprise;
        this.groups = groups;
        this.templates = templates;
    }

    /**
     * One letter for each token.
     *
     * @param number which text it is
     * @param text what it says, as it was when it was added
     */
    public String read(int number, CharSequence text) {
        reader.read(text, words);
        roles.setLength(0);
        for (int token = 0; token < words.tokenCount(); token++) {
            roles.append(groups[number] < 0 ? NONE : CONSTANT);
        }
        if (groups[number] >= 0) {
            mark(corpus.units(number), templates[groups[number]]);
        }
        return roles.toString();
    }

    private void mark(int[] units, Template template) {
        float[] bits = new float[units.length];
        surprise.read(units, bits);
        if (places.length < units.length) {
            places = new int[units.length * 2];
        }
        if (gaps.length < words.tokenCount()) {
            gaps = new int[words.tokenCount() * 2];
        }
        if (templateTokens.length < template.words().length) {
            templateTokens = new int[template.words().length * 2];
        }
        Arrays.fill(gaps, 0, words.tokenCount(), -1);
        Arrays.fill(templateTokens, -1);
        alignment.align(template.words(), template.open(), units, bits, places);
        int gap = 0;
        for (int i = 0; i < units.length; i++) {
            if (places[i] >= 0) {
                gap = places[i] + 1;
                templateTokens[places[i]] = words.token(i);
            } else {
                boolean slot = template.open()[gap] || !TextCorpus.isWord(units[i]);
                int token = words.token(i);
                gaps[token] = gap;
                roles.setCharAt(token, slot || roles.charAt(token) == SLOT ? SLOT : EDIT);
            }
        }
    }

    /** How many tokens the text has. */
    int tokens() {
        return words.tokenCount();
    }

    char role(int token) {
        return roles.charAt(token);
    }

    /** Before which word of the template a token stands that is none of it. */
    int gap(int token) {
        return gaps[token];
    }

    int tokenStart(int token) {
        return words.tokenStart(token);
    }

    int tokenEnd(int token) {
        return words.tokenEnd(token);
    }

    /** Which token holds a word of the template, or −1. */
    int tokenOf(int templateWord) {
        return templateTokens[templateWord];
    }
}
