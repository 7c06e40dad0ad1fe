package org.manumit.server.resolution;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.manumit.formats.selector.SelectorKind;

/**
 * Ids that follow from what they stand for: the first 53 bits of the SHA-256 of a domain and its parts, never 0. A JSON
 * number holds them exactly. Confined to one thread.
 *
 * <p>Among 10 million values two meet with a probability of 0.6 % (birthday bound n²/2⁵⁴). They would be tied as if they were
 * one; each mention and record still shows its own value.
 */
final class SelectorIds {

    private final MessageDigest sha256;

    SelectorIds() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Id of a selector by its canonical value. */
    long selector(SelectorKind kind, String value) {
        return id("selector", kind.name(), value);
    }

    /** Key of a record by the source's own id. */
    long record(int feedId, String sourceId) {
        return id("record", Integer.toString(feedId), sourceId);
    }

    /** Key of a record without an id of its own. */
    long unnumbered(long observationId) {
        return id("observation", Long.toString(observationId), "");
    }

    /** Key of an identifier that is no selector, by its kind, issuing country and canonical value. */
    long identifier(String kind, String country, String value) {
        return id("identifier", kind + '.' + country, value);
    }

    /** Digest of a trait's value. */
    long trait(String trait, String value) {
        return id("trait", trait, value);
    }

    private long id(String domain, String first, String second) {
        part(domain);
        part(first);
        part(second);
        long bits = ByteBuffer.wrap(sha256.digest()).getLong() >>> 11;
        return bits == 0 ? 1 : bits;
    }

    private void part(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        sha256.update((byte) (utf8.length >>> 16));
        sha256.update((byte) (utf8.length >>> 8));
        sha256.update((byte) utf8.length);
        sha256.update(utf8);
    }
}
