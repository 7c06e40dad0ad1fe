package org.manumit.cli;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/**
 * How two desks that hold one code agree on the keys of a session: each sends a fresh X25519 key (RFC 7748) with a keyed
 * digest that only who has the code can make; the session's keys come from the code and what both keys make together, so that
 * a code that leaks later opens no recorded session. Confined to one thread.
 */
final class BlindHandshake {

    private static final int KEY = 32;
    private static final int DIGEST = 32;
    private static final byte VERSION = 1;

    /** Bytes of what either side says first. */
    static final int HELLO = 1 + KEY + DIGEST;

    private final BlindCode code;
    private final KeyPair own;

    BlindHandshake(BlindCode code) {
        this.code = code;
        try {
            own = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java from 11 on has X25519", missing);
        }
    }

    /** What the side says that asks. */
    byte[] ask() {
        byte[] key = ownKey();
        return join(key, code.digest("ask", key));
    }

    /** What the side says that answers, to a hello that {@link #isFromPartner} has found to be good. */
    byte[] answer(byte[] asked) {
        byte[] key = ownKey();
        return join(key, code.digest("answer", keyOf(asked), key));
    }

    /** Whether whoever asks has the code. */
    boolean isFromPartner(byte[] asked) {
        return hasForm(asked) && MessageDigest.isEqual(digestOf(asked), code.digest("ask", keyOf(asked)));
    }

    /** Whether whoever answers has the code and answers this side. */
    boolean isAnswerToMine(byte[] answered) {
        return hasForm(answered)
                && MessageDigest.isEqual(digestOf(answered), code.digest("answer", ownKey(), keyOf(answered)));
    }

    /** The keys of the session, given the partner's hello; {@code asks} tells which side this is. */
    BlindSession session(byte[] partners, boolean asks) {
        try {
            byte[] theirs = keyOf(partners);
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(own.getPrivate());
            agreement.doPhase(
                    KeyFactory.getInstance("X25519")
                            .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, number(theirs))),
                    true);
            byte[] first = asks ? ownKey() : theirs;
            byte[] second = asks ? theirs : ownKey();
            return new BlindSession(code.digest("session", agreement.generateSecret(), first, second), asks);
        } catch (GeneralSecurityException weak) {
            throw new CommandFailure("the partner's key is no key", weak);
        }
    }

    private static boolean hasForm(byte[] hello) {
        return hello.length == HELLO && hello[0] == VERSION;
    }

    private static byte[] keyOf(byte[] hello) {
        return Arrays.copyOfRange(hello, 1, 1 + KEY);
    }

    private static byte[] digestOf(byte[] hello) {
        return Arrays.copyOfRange(hello, 1 + KEY, HELLO);
    }

    private static byte[] join(byte[] key, byte[] digest) {
        byte[] hello = new byte[HELLO];
        hello[0] = VERSION;
        System.arraycopy(key, 0, hello, 1, KEY);
        System.arraycopy(digest, 0, hello, 1 + KEY, DIGEST);
        return hello;
    }

    /** The lowest byte stands first, as RFC 7748 writes it. */
    private byte[] ownKey() {
        byte[] number = ((XECPublicKey) own.getPublic()).getU().toByteArray();
        byte[] key = new byte[KEY];
        for (int i = 0; i < Math.min(KEY, number.length); i++) {
            key[i] = number[number.length - 1 - i];
        }
        return key;
    }

    private static BigInteger number(byte[] key) {
        byte[] turned = new byte[KEY];
        for (int i = 0; i < KEY; i++) {
            turned[i] = key[KEY - 1 - i];
        }
        turned[0] &= 0x7F;
        return new BigInteger(1, turned);
    }
}
