package org.manumit.analytics.text.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads names on platforms: behind the platform's name, or behind an at sign. Thread-safe (immutable once made). */
final class Handles {

    private static final double NAMED = 0.95;
    private static final double PLATFORM_OPEN = 0.85;
    private static final double LOOKS_LIKE_A_NAME = 0.8;
    private static final double COULD_BE_A_WORD = 0.7;

    private static final int MOST_JOINTS = 4;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 32;
    private static final String STOPS = ".,;!?/\n";
    private static final Set<String> JOINTS = FactWords.list("handle-joint");
    private static final Set<String> NOT_NAMES = FactWords.list("unknown-name");

    private final Map<String, String> cues = new HashMap<>();

    Handles() {
        for (String platform : List.of("instagram", "telegram", "snapchat", "facebook", "tiktok", "twitter")) {
            FactWords.list("platform-" + platform).forEach(cue -> cues.put(cue, platform));
        }
    }

    static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }

    void read(Reading text, List<Fact> facts) {
        int after = 0;
        for (int at = 0; at < text.size(); at++) {
            if (text.at(at).start() < after) {
                continue;
            }
            ContactFact handle = cues.containsKey(text.word(at)) ? cued(text, at) : null;
            handle = handle == null && text.is(at, "@") ? atSign(text, at) : handle;
            if (handle != null) {
                Span span = handle.span();
                boolean free = facts.stream().noneMatch(fact -> fact.span().overlaps(span));
                after = text.at(at).end();
                if (free) {
                    facts.add(handle);
                    after = Math.max(after, endOf(text, at, handle));
                }
            }
        }
    }

    /** Where the name ends in the plain text. */
    private static int endOf(Reading text, int at, ContactFact handle) {
        int end = text.at(at).end();
        while (end < text.folded().length()
                && text.text().rawEnd(end) < handle.span().end()) {
            end++;
        }
        return end;
    }

    private @Nullable ContactFact cued(Reading text, int cue) {
        boolean host = text.is(cue + 1, ".") && text.isGlued(cue + 1);
        boolean within = text.isGlued(cue) && "@._".contains(text.word(cue - 1));
        int at = cue + 1;
        boolean marked = false;
        boolean named = false;
        while (at - cue <= MOST_JOINTS && isJoint(text, at)) {
            marked |= ":=@".contains(text.word(at));
            named |= text.is(at, "@");
            at++;
        }
        String name =
                host || within || text.isGlued(cue + 1) && text.at(cue + 1).isNumber() ? null : name(text, at);
        if (name == null || (!marked && !looksLikeName(name)) || cues.containsKey(name)) {
            return null;
        }
        double confidence = named ? NAMED : looksLikeName(name) ? LOOKS_LIKE_A_NAME : COULD_BE_A_WORD;
        int start = text.at(at).start();
        String value = cues.get(text.word(cue)) + ":" + name;
        return new ContactFact(FactKind.HANDLE, value, text.spanOf(start, start + name.length()), confidence);
    }

    private boolean isJoint(Reading text, int at) {
        Lexeme lexeme = text.at(at);
        boolean sign = lexeme.type() == Lexeme.Type.SIGN && !lexeme.word().isEmpty() && !STOPS.contains(lexeme.word());
        boolean word = JOINTS.contains(lexeme.word()) && !text.isGlued(at + 1);
        return (sign && !lexeme.word().equals("_")) || word && !cues.containsKey(lexeme.word());
    }

    /** A name with a figure or a sign is hardly a word of the sentence. */
    private static boolean looksLikeName(String name) {
        return name.chars().anyMatch(c -> c == '_' || c == '.' || Character.isDigit(c));
    }

    private static @Nullable String name(Reading text, int at) {
        String folded = text.folded();
        int start = text.at(at).start();
        int end = start;
        boolean letters = false;
        while (end < folded.length() && end - start <= LONGEST && isOfName(folded.charAt(end))) {
            letters |= Character.isLetter(folded.charAt(end));
            end++;
        }
        while (end > start && folded.charAt(end - 1) == '.') {
            end--;
        }
        boolean cut = end < folded.length() && (Character.isLetter(folded.charAt(end)) || folded.charAt(end) == '@');
        String name = folded.substring(start, end).toLowerCase(Locale.ROOT);
        boolean right = letters && !cut && name.length() >= SHORTEST && name.length() <= LONGEST;
        return right && !NOT_NAMES.contains(name) ? name : null;
    }

    private @Nullable ContactFact atSign(Reading text, int at) {
        int start = text.at(at).start();
        boolean address = start > 0 && isOfName(text.folded().charAt(start - 1));
        String name = address || !text.isGlued(at + 1) ? null : name(text, at + 1);
        if (name == null) {
            return null;
        }
        int end = start + 1 + name.length();
        String platform = platformBehind(text, at, end);
        return new ContactFact(
                FactKind.HANDLE,
                (platform == null ? "unknown" : platform) + ":" + name,
                text.spanOf(start, end),
                platform == null ? PLATFORM_OPEN : NAMED);
    }

    /** "@name on instagram", "@name (ig)". */
    private @Nullable String platformBehind(Reading text, int at, int end) {
        int next = at;
        while (next < text.size() && text.at(next).start() < end) {
            next++;
        }
        for (int i = next; i < next + 3; i++) {
            String platform = cues.get(text.word(i));
            boolean ofNext = text.is(i + 1, ":") || text.is(i + 1, "@");
            if (platform != null && !ofNext) {
                return platform;
            }
            if (!JOINTS.contains(text.word(i)) && !text.is(i, "(") && !text.is(i, "in") && !text.is(i, "sur")) {
                return null;
            }
        }
        return null;
    }
}
