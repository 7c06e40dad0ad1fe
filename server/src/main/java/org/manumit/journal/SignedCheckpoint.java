package org.manumit.journal;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A checkpoint with its signature, in the text form of the C2SP specification signed-note: the checkpoint, an empty line, and
 * {@code — <key name> <base64 of key id and signature>}.
 *
 * @param checkpoint what was signed
 * @param keyId four bytes in hexadecimal that tell which key signed
 * @param signature Ed25519 signature in base64
 */
public record SignedCheckpoint(Checkpoint checkpoint, String keyId, String signature) {

    private static final String DASH = "\u2014 ";
    private static final int KEY_ID_BYTES = 4;

    static SignedCheckpoint of(Checkpoint checkpoint, byte[] keyId, byte[] signature) {
        return new SignedCheckpoint(checkpoint, hex(keyId), Base64.getEncoder().encodeToString(signature));
    }

    /** The file as it is exported and printed. */
    public String note() {
        byte[] id = HexFormat.of().parseHex(keyId);
        byte[] bare = signatureBytes();
        byte[] both = Arrays.copyOf(id, id.length + bare.length);
        System.arraycopy(bare, 0, both, id.length, bare.length);
        return checkpoint.text() + "\n" + DASH + checkpoint.origin() + " "
                + Base64.getEncoder().encodeToString(both) + "\n";
    }

    byte[] signatureBytes() {
        return Base64.getDecoder().decode(signature);
    }

    /**
     * Reads an exported checkpoint.
     *
     * @throws MalformedCheckpointException when the file is anything else, such as one that was cut off
     */
    public static SignedCheckpoint parse(String note) {
        int gap = note.indexOf("\n\n");
        if (gap < 0) {
            throw new MalformedCheckpointException("a checkpoint, an empty line and a signature", "no empty line");
        }
        Checkpoint checkpoint = Checkpoint.parse(note.substring(0, gap + 1));
        String head = DASH + checkpoint.origin() + " ";
        String line = note.substring(gap + 2);
        if (!line.startsWith(head) || !line.endsWith("\n")) {
            throw new MalformedCheckpointException(
                    "one signature line by the checkpoint's origin", "another last line");
        }
        byte[] both = decode(line.substring(head.length(), line.length() - 1));
        return of(checkpoint, Arrays.copyOf(both, KEY_ID_BYTES), Arrays.copyOfRange(both, KEY_ID_BYTES, both.length));
    }

    private static byte[] decode(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_ID_BYTES + 64) {
                return bytes;
            }
            throw new MalformedCheckpointException("68 bytes of key id and signature", bytes.length + " bytes");
        } catch (IllegalArgumentException wrong) {
            throw new MalformedCheckpointException("a signature in base64", "something else", wrong);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
