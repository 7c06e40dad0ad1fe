package org.manumit.analytics.text.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads links; those to a name on a platform are handles. Thread-safe (immutable once made). */
final class Links {

    private static final double WRITTEN_OUT = 0.98;
    private static final double BARE = 0.85;
    private static final int LONGEST = 500;
    private static final String OPENING = "([<{\"'«“*";
    private static final String CLOSING = ".,;:!?)]>}\"'»”*";
    private static final Set<String> TOP_LEVEL = FactWords.list("top-level");
    private static final Set<String> TOP_LEVEL_WORDS = FactWords.list("top-level-word");
    private static final Set<String> NOT_NAMES = FactWords.list("not-name");

    private final Map<String, String> platforms = new HashMap<>();

    Links() {
        for (String platform :
                List.of("instagram", "telegram", "whatsapp", "facebook", "tiktok", "snapchat", "twitter")) {
            FactWords.list("host-" + platform).forEach(host -> platforms.put(host, platform));
        }
    }

    void read(Reading text, List<Fact> facts) {
        String folded = text.folded();
        int at = 0;
        while (at < folded.length()) {
            int end = at;
            boolean dot = false;
            while (end < folded.length() && !isSpace(folded.charAt(end))) {
                dot |= folded.charAt(end) == '.';
                end++;
            }
            if (dot && end - at <= LONGEST) {
                readPiece(text, at, end, facts);
            }
            at = end + 1;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void readPiece(Reading text, int from, int to, List<Fact> facts) {
        String folded = text.folded();
        int start = from;
        int end = to;
        while (start < end && OPENING.indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && CLOSING.indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        String piece = folded.substring(start, end);
        int scheme = piece.indexOf("://");
        if (scheme >= 0) {
            boolean secure = piece.startsWith("https", Math.max(0, scheme - 5));
            start += scheme - (secure ? 5 : Math.min(4, scheme));
        }
        int host = scheme >= 0 ? text.folded().indexOf("://", start) + 3 : start;
        Fact fact = link(text, start, host, end, scheme >= 0);
        if (fact != null) {
            facts.add(fact);
        }
    }

    private @Nullable Fact link(Reading text, int start, int hostStart, int end, boolean scheme) {
        String folded = text.folded();
        int hostEnd = hostStart;
        while (hostEnd < end && "/?#:".indexOf(folded.charAt(hostEnd)) < 0) {
            hostEnd++;
        }
        String host = folded.substring(hostStart, hostEnd);
        boolean www = host.startsWith("www.");
        if (!isHost(host, scheme || www, hostEnd < end && folded.charAt(hostEnd) == '/')) {
            return null;
        }
        Span span = text.spanOf(start, end);
        String path = text.text().plain().substring(hostEnd, end);
        String bare = www ? host.substring("www.".length()) : host;
        String platform = platforms.get(bare);
        String name = platform == null ? null : name(platform, path);
        if (name != null) {
            return new ContactFact(FactKind.HANDLE, platform + ":" + name, span, WRITTEN_OUT);
        }
        return new ContactFact(FactKind.URL, bare + path, span, scheme || www ? WRITTEN_OUT : BARE);
    }

    /** Whether labels and a known ending stand here; words that happen to be endings need a path or a scheme. */
    private static boolean isHost(String host, boolean marked, boolean path) {
        int dot = host.lastIndexOf('.');
        if (dot <= 0 || dot == host.length() - 1 || host.startsWith(".") || host.contains("..")) {
            return false;
        }
        boolean letters = false;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            letters |= c >= 'a' && c <= 'z';
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '.' && c != '-') {
                return false;
            }
        }
        String top = host.substring(dot + 1);
        boolean several =
                host.indexOf('.') < dot && TOP_LEVEL.contains(host.substring(host.lastIndexOf('.', dot - 1) + 1, dot));
        boolean known = TOP_LEVEL.contains(top) && (path || several || !TOP_LEVEL_WORDS.contains(top));
        return letters && (marked || known);
    }

    private static @Nullable String name(String platform, String path) {
        int phone = path.indexOf("phone=");
        String rest = phone >= 0 ? path.substring(phone + "phone=".length()) : path.replaceFirst("^/(add/)?@?", "");
        int end = 0;
        while (end < rest.length() && (Handles.isOfName(rest.charAt(end)) || rest.charAt(end) == '-')) {
            end++;
        }
        String name = rest.substring(0, end).toLowerCase(Locale.ROOT);
        boolean last = end == rest.length() || "?/#&".indexOf(rest.charAt(end)) >= 0;
        boolean number = platform.equals("whatsapp");
        boolean right = number ? name.chars().allMatch(Character::isDigit) && end >= 8 : end >= 3;
        return last && right && !NOT_NAMES.contains(name) ? name : null;
    }
}
