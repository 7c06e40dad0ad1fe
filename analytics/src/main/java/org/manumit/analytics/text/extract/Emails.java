package org.manumit.analytics.text.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads e-mail addresses, with their signs or with words for them. Thread-safe (immutable). */
final class Emails {

    private static final double WRITTEN_OUT = 0.98;
    private static final double IN_WORDS = 0.9;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 120;
    private static final int MOST_SPACES = 3;
    private static final Set<String> AT = Set.of("at", "arroba", "arobase", "@");
    private static final Set<String> DOT = Set.of("dot", "punto", "ponto", "point", ".");

    void read(Reading text, List<Fact> facts) {
        for (int at = 0; at < text.size(); at++) {
            if (AT.contains(text.word(at)) && isAt(text, at)) {
                Fact email = email(text, at);
                if (email != null) {
                    facts.add(email);
                }
            }
        }
    }

    /** "At" is a word: only brackets or a "dot" behind make it a sign. */
    private static boolean isAt(Reading text, int at) {
        boolean spelt = text.is(at + 2, "dot") && text.at(at + 3).isWord();
        return !text.is(at, "at") || isBracketed(text, at) || spelt;
    }

    private static boolean isBracketed(Reading text, int at) {
        return "([{<".contains(text.word(at - 1))
                && !text.word(at - 1).isEmpty()
                && ")]}>".contains(text.word(at + 1))
                && !text.word(at + 1).isEmpty();
    }

    private static @Nullable Fact email(Reading text, int at) {
        boolean bracketed = isBracketed(text, at);
        boolean sign = text.is(at, "@") && !bracketed;
        int left = text.at(bracketed ? at - 1 : at).start();
        int nameEnd = sign ? left : backOverSpaces(text.folded(), left);
        int start = nameStart(text.folded(), nameEnd);
        StringBuilder host = new StringBuilder();
        int last = host(text, bracketed ? at + 2 : at + 1, sign, host);
        boolean right = start < nameEnd && last > 0 && isHost(host);
        if (!right) {
            return null;
        }
        String value = text.folded().substring(start, nameEnd) + "@" + host;
        Span span = text.spanOf(start, text.at(last).end());
        return new ContactFact(FactKind.EMAIL, value, span, sign ? WRITTEN_OUT : IN_WORDS);
    }

    private static int backOverSpaces(String text, int end) {
        int at = end;
        while (at > 0 && end - at < MOST_SPACES && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    private static int nameStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
            start--;
        }
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "._%+-".indexOf(c) >= 0;
    }

    /** Reads labels and dots into the host and gives its last lexeme, -1 where there is none. */
    private static int host(Reading text, int from, boolean sign, StringBuilder host) {
        int at = from;
        int last = -1;
        boolean dotted = false;
        while (host.length() < LONGEST_HOST) {
            boolean glued = !sign || text.isGlued(at);
            Lexeme label = text.at(at);
            boolean labels = label.isWord() || label.isNumber() || (label.word().equals("-") && text.isGlued(at + 1));
            if (labels && glued && (host.isEmpty() || dotted || text.isGlued(at))) {
                host.append(label.word());
                last = at++;
                dotted = false;
                continue;
            }
            int dot = dot(text, at, sign);
            if (dot < 0 || dotted || host.isEmpty()) {
                break;
            }
            host.append('.');
            at = dot + 1;
            dotted = true;
        }
        if (dotted) {
            host.setLength(host.length() - 1);
        }
        return last;
    }

    private static int dot(Reading text, int at, boolean sign) {
        if (text.is(at, ".") && text.isGlued(at) && text.isGlued(at + 1)) {
            return at;
        }
        if (sign) {
            return -1;
        }
        return isBracketed(text, at + 1) && DOT.contains(text.word(at + 1))
                ? at + 2
                : DOT.contains(text.word(at)) ? at : -1;
    }

    private static boolean isHost(StringBuilder host) {
        int dot = host.lastIndexOf(".");
        boolean letters = dot > 0 && host.length() - dot > 2;
        for (int i = dot + 1; i < host.length(); i++) {
            letters &= host.charAt(i) >= 'a' && host.charAt(i) <= 'z';
        }
        return letters;
    }
}
