package org.manumit.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 value in a Merkle tree, built by the rules of RFC 9162, section 2.1.1: a leaf is hashed behind the byte 0x00 and
 * a node behind the byte 0x01, so that no leaf can be passed off as a node. Immutable.
 */
public final class MerkleHash {

    /** Length of a hash in bytes. */
    public static final int BYTES = 32;

    /** Root of a tree without leaves: the hash of nothing. */
    public static final MerkleHash EMPTY_TREE = new MerkleHash(sha256().digest());

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final byte[] value;

    private MerkleHash(byte[] value) {
        this.value = value;
    }

    /** Hash of a leaf that holds these bytes. */
    public static MerkleHash ofLeaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new MerkleHash(digest.digest(content));
    }

    /** Hash of the node above two subtrees. */
    public static MerkleHash ofNode(MerkleHash left, MerkleHash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.value);
        return new MerkleHash(digest.digest(right.value));
    }

    /** Takes over a hash computed elsewhere; refuses any other length than 32 bytes. */
    public static MerkleHash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a Merkle hash must have 32 bytes but had " + bytes.length);
        }
        return new MerkleHash(bytes.clone());
    }

    /** Reads standard base64, as written in checkpoints. */
    public static MerkleHash ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /** Reads 64 hexadecimal digits, as written in entries. */
    public static MerkleHash ofHex(String text) {
        return of(HexFormat.of().parseHex(text));
    }

    public byte[] bytes() {
        return value.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java runtime lacks SHA-256, which every runtime must have", missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MerkleHash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
