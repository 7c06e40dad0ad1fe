package org.manumit.analytics.linkage.name;

/**
 * Consonants of a word as Arabic and Hebrew write them, so that a word in such a script meets its transliterations.
 * Thread-safe.
 */
final class Skeleton {

    private Skeleton() {}

    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean digraph = next == 'h' && "kgdtsc".indexOf(c) >= 0;
            char sign = sign(c, digraph);
            i += digraph ? 1 : 0;
            if (sign != ' ' && (kept.isEmpty() || kept.charAt(kept.length() - 1) != sign)) {
                kept.append(sign);
            }
        }
        return kept.toString();
    }

    private static char sign(char c, boolean withH) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'v', 'h' -> ' ';
            case 'k', 'c' -> withH ? (c == 'k' ? 'x' : 's') : 'k';
            case 'q' -> 'k';
            case 'x' -> 'x';
            case 'g', 'j' -> 'j';
            case 's' -> 's';
            case 'p', 'b', 'f' -> 'b';
            default -> c;
        };
    }
}
