package org.manumit.server.observation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Mention;

/**
 * Digests that tell whether two records say the same. What a record says is its kind, the source's id, time, place, texts,
 * properties and selectors; not its position in the file, nor quoting, order of columns or spacing between them.
 *
 * <p><b>Method</b>: SHA-256 over fields with their lengths in front, so that no two different records share an input.
 * Identities are its first 128 bits. Confined to one thread.
 */
final class ContentDigest {

    private final MessageDigest sha256 = newSha256();
    private final ByteBuffer number = ByteBuffer.allocate(8);

    /** SHA-256 of the record as it was received. */
    byte[] ofRaw(String raw) {
        return sha256.digest(raw.getBytes(StandardCharsets.UTF_8));
    }

    /** Digest of what the record says. */
    UUID ofContent(Draft draft) {
        text(draft.kind().name());
        text(draft.sourceId());
        text(draft.occurredAt() == null ? null : draft.occurredAt().toString());
        text(draft.precision().name());
        text(draft.placeText());
        text(draft.country());
        text(draft.text());
        text(draft.urgency());
        if (draft.place() != null) {
            number(Double.doubleToLongBits(draft.place().latitude()));
            number(Double.doubleToLongBits(draft.place().longitude()));
            number(Double.doubleToLongBits(draft.place().uncertaintyMeters()));
        }
        properties(draft.properties());
        for (Mention mention : draft.mentions()) {
            text(mention.kind().name());
            text(mention.value());
            text(mention.propertyName());
        }
        return first128Bits();
    }

    /** Identity of a record that the source has numbered. */
    UUID ofSourceId(int feedId, String sourceId) {
        return identity('s', feedId, sourceId, null, 0);
    }

    /** Identity of a further version of a record that the source has numbered: same id, other content. */
    UUID ofRevision(int feedId, String sourceId, UUID content) {
        return identity('r', feedId, sourceId, content, 0);
    }

    /** Identity of the nth record, counted from 1, of one file that says this. */
    UUID ofOccurrence(int feedId, UUID content, long nth) {
        return identity('n', feedId, null, content, nth);
    }

    private UUID identity(char sort, int feedId, @Nullable String sourceId, @Nullable UUID content, long nth) {
        sha256.update((byte) sort);
        number(feedId);
        text(sourceId);
        if (content != null) {
            number(content.getMostSignificantBits());
            number(content.getLeastSignificantBits());
        }
        number(nth);
        return first128Bits();
    }

    private void properties(Map<String, List<String>> properties) {
        number(properties.size());
        for (Map.Entry<String, List<String>> property : new TreeMap<>(properties).entrySet()) {
            text(property.getKey());
            number(property.getValue().size());
            for (String value : property.getValue()) {
                text(value);
            }
        }
    }

    private void text(@Nullable String value) {
        if (value == null) {
            number(-1);
            return;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        sha256.update(utf8);
    }

    private void number(long value) {
        sha256.update(number.putLong(0, value).array());
    }

    private UUID first128Bits() {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
