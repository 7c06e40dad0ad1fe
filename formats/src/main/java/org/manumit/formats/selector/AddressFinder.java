package org.manumit.formats.selector;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds web addresses, e-mail addresses and account names in free text. Thread-safe. */
final class AddressFinder {
    /** Endings under which a bare {@code name.ending} is taken for a host; others need a scheme, www. or a path. */
    private static final Set<String> ENDINGS = Set.of(
            "com", "net", "org", "info", "biz", "xyz", "site", "online", "shop", "club", "top", "io", "me", "tv", "app",
            "example", "ar", "bo", "br", "ca", "cl", "co", "cr", "cu", "do", "ec", "es", "fr", "gt", "hn", "ht", "mx",
            "ni", "pa", "pe", "pt", "py", "sv", "uk", "us", "uy", "ve");

    private static final int MAX_URL = 2_048;
    private static final int MAX_LOCAL_PART = 64;

    private final SelectorNormaliser normaliser;

    AddressFinder(SelectorNormaliser normaliser) {
        this.normaliser = normaliser;
    }

    /** Looks at every dot for a host around it. */
    void findUrls(String text, @Nullable String region, Spans spans) {
        int behind = 0;
        for (int dot = text.indexOf('.'); dot >= 0 && !spans.isFull(); dot = text.indexOf('.', dot + 1)) {
            if (dot < behind || dot + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(dot + 1))) {
                continue;
            }
            int start = startOfHost(text, dot, behind);
            int end = endOfAddress(text, dot);
            behind = Math.max(behind, end);
            int from = schemeBefore(text, start);
            boolean mail = start > 0 && text.charAt(start - 1) == '@';
            if (start < dot && !mail && isAddress(text, from, start, end)) {
                address(text, from, end, region, spans);
            }
        }
    }

    private static int startOfHost(String text, int dot, int least) {
        int start = dot;
        int bound = Math.max(least, dot - 253);
        while (start > bound && isHostChar(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int schemeBefore(String text, int start) {
        if (text.regionMatches(true, start - 8, "https://", 0, 8)) {
            return start - 8;
        }
        return text.regionMatches(true, start - 7, "http://", 0, 7) ? start - 7 : start;
    }

    /** End of the host, or of the path and query if one follows; closing punctuation belongs to the sentence. */
    private static int endOfAddress(String text, int from) {
        int end = from;
        int bound = Math.min(text.length(), from + MAX_URL);
        while (end < bound && isHostChar(text.charAt(end))) {
            end++;
        }
        if (end < bound && "/?#:".indexOf(text.charAt(end)) >= 0) {
            while (end < bound && isAddressChar(text.charAt(end))) {
                end++;
            }
        }
        while (end > from && ".,;:!?)]}'\"*_-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isHostChar(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.';
    }

    private static boolean isAddressChar(char c) {
        return c > ' ' && c != '<' && c != '>' && c != '"' && c != '\u00A0' && c != '|' && c != '\\';
    }

    private static boolean isAddress(String text, int from, int start, int end) {
        if (from < start || text.regionMatches(true, start, "www.", 0, 4)) {
            return true;
        }
        int hostEnd = start;
        while (hostEnd < end && isHostChar(text.charAt(hostEnd))) {
            hostEnd++;
        }
        int lastDot = text.lastIndexOf('.', hostEnd - 1);
        boolean mail = hostEnd < text.length() && text.charAt(hostEnd) == '@';
        if (lastDot <= start || lastDot + 1 >= hostEnd || mail) {
            return false;
        }
        String ending = text.substring(lastDot + 1, hostEnd);
        boolean sentence = Character.isUpperCase(ending.charAt(0)) && Character.isLowerCase(text.charAt(lastDot - 1));
        return !sentence
                && ENDINGS.contains(ending.toLowerCase(Locale.ROOT))
                && Character.isLetterOrDigit(text.charAt(lastDot - 1));
    }

    private void address(String text, int from, int end, @Nullable String region, Spans spans) {
        Optional<WebAddress> address = WebAddress.parse(text.substring(from, end));
        if (address.isEmpty()) {
            return;
        }
        Optional<String> phone =
                address.get().phoneDigits().flatMap(digits -> normaliser.phoneInText("+" + digits, region));
        Optional<String> handle = address.get().handle();
        if (phone.isPresent()) {
            spans.add(SelectorKind.PHONE, phone.get(), from, end);
        } else if (handle.isPresent()) {
            spans.add(SelectorKind.HANDLE, handle.get(), from, end);
        } else {
            spans.add(SelectorKind.URL, address.get().canonical(), from, end);
        }
    }

    /** Looks at every {@code @} for an e-mail address around it or an account name behind it. */
    void findMailAndHandles(String text, Spans spans) {
        for (int at = text.indexOf('@'); at >= 0 && !spans.isFull(); at = text.indexOf('@', at + 1)) {
            int start = at;
            int bound = Math.max(0, at - MAX_LOCAL_PART);
            while (start > bound && isLocalChar(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            int most = Math.min(text.length(), at + 254);
            while (end < most && (isHostChar(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            while (end > at + 1 && ".-".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            found(text, start, at, end, spans);
        }
    }

    private void found(String text, int start, int at, int end, Spans spans) {
        if (start < at) {
            int from = start;
            normaliser
                    .normalise(SelectorKind.EMAIL, text.substring(start, end), null)
                    .ifPresent(mail -> spans.add(SelectorKind.EMAIL, mail, from, end));
            return;
        }
        boolean word = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        String name = text.substring(at + 1, end);
        if (!word && name.length() <= 30 && name.chars().anyMatch(Character::isLetter)) {
            normaliser
                    .normalise(SelectorKind.HANDLE, "@" + name, null)
                    .ifPresent(handle -> spans.add(SelectorKind.HANDLE, handle, at, end));
        }
    }

    private static boolean isLocalChar(char c) {
        return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }
}
