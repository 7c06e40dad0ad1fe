package org.manumit.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, as it is hashed: ids and keyed digests only, never a name, a number or a text about a person.
 *
 * <p>Its canonical form is one line of JSON with the members in the order of this record, absent values left out, no white
 * space, and strings escaped as in RFC 8785 (JSON Canonicalization Scheme). A line of the journal's export is exactly these
 * bytes, so that a leaf can be checked with a shell: see {@code docs/journal.md}.
 *
 * @param id the row's id; ids are given before commit, so that their order is not the journal's order
 * @param at when the transaction recorded it, in microseconds
 * @param actor id of the user; absent for a run of the server itself
 * @param agency id of the user's agency
 * @param run name of the background run
 * @param action what was done, such as {@code lead.read}
 * @param mandate kind of mandate, such as {@code INQUIRY}
 * @param inquiry id of the inquiry
 * @param purpose key of the purpose
 * @param subjects what it concerned, each {@code type:id}; a search is {@code query:} and a keyed digest
 * @param root for a chunk of a batch, the Merkle root over what it brought
 * @param leaves for a chunk of a batch, the number of leaves below that root
 */
public record JournalEntry(
        long id,
        Instant at,
        @Nullable Long actor,
        @Nullable Long agency,
        @Nullable String run,
        String action,
        @Nullable String mandate,
        @Nullable Long inquiry,
        @Nullable String purpose,
        List<String> subjects,
        @Nullable MerkleHash root,
        @Nullable Long leaves) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public JournalEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        subjects = List.copyOf(subjects);
    }

    /** The bytes that are hashed, and the line of the export. */
    public byte[] canonical() {
        return canonicalText().getBytes(StandardCharsets.UTF_8);
    }

    /** Hash of this entry as a leaf of the journal. */
    public MerkleHash leaf() {
        return MerkleHash.ofLeaf(canonical());
    }

    String canonicalText() {
        StringBuilder json = new StringBuilder(200).append("{\"v\":1");
        number(json, "id", id);
        string(json, "at", MICROSECONDS.format(at));
        number(json, "actor", actor);
        number(json, "agency", agency);
        string(json, "run", run);
        string(json, "action", action);
        string(json, "mandate", mandate);
        number(json, "inquiry", inquiry);
        string(json, "purpose", purpose);
        if (!subjects.isEmpty()) {
            json.append(",\"subjects\":[");
            for (int i = 0; i < subjects.size(); i++) {
                quote(json.append(i == 0 ? "" : ","), subjects.get(i));
            }
            json.append(']');
        }
        string(json, "root", root == null ? null : root.hex());
        number(json, "leaves", leaves);
        return json.append('}').toString();
    }

    private static void number(StringBuilder json, String name, @Nullable Long value) {
        if (value != null) {
            json.append(",\"").append(name).append("\":").append(value);
        }
    }

    private static void string(StringBuilder json, String name, @Nullable String value) {
        if (value != null) {
            quote(json.append(",\"").append(name).append("\":"), value);
        }
    }

    private static void quote(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < 0x20) {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
