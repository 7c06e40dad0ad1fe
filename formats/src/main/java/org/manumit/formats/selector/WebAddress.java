package org.manumit.formats.selector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address without what only tells who sent the reader there: scheme, {@code www.}, fragment, tracking
 * parameters. Its text form is masked. Immutable.
 */
final class WebAddress {
    /** Parameters that campaigns and platforms append; the list follows common link cleaners. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "igshid", "igsh", "mc_cid", "mc_eid", "_ga",
            "ref", "ref_src", "ref_url", "si", "spm", "ttclid", "twclid", "wbraid", "gbraid");

    private static final Map<String, String> PLATFORMS = Map.ofEntries(
            Map.entry("instagram.com", "instagram"),
            Map.entry("facebook.com", "facebook"),
            Map.entry("m.facebook.com", "facebook"),
            Map.entry("fb.com", "facebook"),
            Map.entry("tiktok.com", "tiktok"),
            Map.entry("twitter.com", "x"),
            Map.entry("x.com", "x"),
            Map.entry("t.me", "telegram"),
            Map.entry("telegram.me", "telegram"),
            Map.entry("snapchat.com", "snapchat"),
            Map.entry("onlyfans.com", "onlyfans"),
            Map.entry("vk.com", "vk"));

    /** First path parts that are pages of the platform and not accounts. */
    private static final Set<String> PAGES = Set.of(
            "p",
            "reel",
            "reels",
            "stories",
            "explore",
            "groups",
            "events",
            "watch",
            "share",
            "sharer",
            "hashtag",
            "search",
            "home",
            "pages",
            "profile.php",
            "joinchat",
            "s",
            "i",
            "intent",
            "login",
            "help",
            "about",
            "add");

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://");

    /** Labels between single dots, at least two, and perhaps a port that is not the usual one. */
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}\\p{M}-]++)++(?::(?!80$|443$)\\d{1,5})?");

    private final String host;
    private final String path;
    private final String query;

    private WebAddress(String host, String path, String query) {
        this.host = host;
        this.path = path;
        this.query = query;
    }

    /** Reads an address with or without scheme; empty if it has no host with a dot. */
    static Optional<WebAddress> parse(String text) {
        String rest = text.strip();
        Matcher scheme = SCHEME.matcher(rest);
        if (scheme.lookingAt()) {
            String name = scheme.group(1).toLowerCase(Locale.ROOT);
            if (!name.equals("http") && !name.equals("https")) {
                return Optional.empty();
            }
            rest = rest.substring(scheme.end());
        }
        if (rest.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            return Optional.empty();
        }
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        rest = question < 0 ? rest : rest.substring(0, question);
        int slash = rest.indexOf('/');
        String path = slash < 0 ? "" : rest.substring(slash);
        String host = host(slash < 0 ? rest : rest.substring(0, slash));
        if (host.isEmpty()) {
            return Optional.empty();
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return Optional.of(new WebAddress(host, path, withoutTracking(query)));
    }

    private static String host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (host.endsWith(":80") || host.endsWith(":443")) {
            host = host.substring(0, host.lastIndexOf(':'));
        }
        while (host.startsWith("www.")) {
            host = host.substring(4);
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return host.length() <= 253 && HOST.matcher(host).matches() ? host : "";
    }

    private static String withoutTracking(String query) {
        if (query.isEmpty()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }

    /** Host, path and what is left of the query. */
    String canonical() {
        return host + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The account that the address is the profile page of, as {@code platform:name}. */
    Optional<String> handle() {
        String platform = PLATFORMS.get(host);
        if (platform == null || path.length() < 2) {
            return Optional.empty();
        }
        int slash = path.indexOf('/', 1);
        String name = (slash < 0 ? path.substring(1) : path.substring(1, slash)).toLowerCase(Locale.ROOT);
        name = name.startsWith("@") ? name.substring(1) : name;
        if (PAGES.contains(name) || name.length() > 64 || !name.matches("[\\p{L}\\p{N}._-]{2,64}")) {
            return Optional.empty();
        }
        return Optional.of(platform + ":" + name);
    }

    /** The number, digits only, that a messenger link opens a chat with. */
    Optional<String> phoneDigits() {
        String digits = "";
        if (host.equals("wa.me")) {
            digits = path.replaceFirst("^/\\+?", "");
        } else if (host.equals("api.whatsapp.com")) {
            for (String parameter : query.split("&", -1)) {
                if (parameter.startsWith("phone=")) {
                    digits = parameter.substring(6).replace("%2B", "").replace("+", "");
                }
            }
        }
        return digits.matches("[0-9]{7,15}") ? Optional.of(digits) : Optional.empty();
    }

    @Override
    public String toString() {
        return "WebAddress[…]";
    }
}
