package org.manumit.analytics.linkage.blind.oprf;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A few oblivious transfers: one party gets pairs of random seeds, the other one seed of each pair, by choice, without the
 * first learning which.
 *
 * <p><b>Method</b> Naor and Pinkas 2001 ("Efficient oblivious transfer protocols", SODA, section 3) in the group of
 * squares modulo the 3072-bit prime of RFC 3526, with exponents of 256 bits. Java's own X25519 offers no addition of points,
 * which the same on a curve would need. <b>Assumes</b> the computational Diffie-Hellman problem is hard there, and that the
 * digest is as good as random. <b>Cost</b> two powers a seed. Thread-safe (stateless).
 */
final class BaseTransfer {

    /** Bytes of an element of the group. */
    static final int ELEMENT = 384;

    static final int SEED = 16;

    private static final int EXPONENT_BITS = 256;

    private static final BigInteger PRIME = new BigInteger(
            ("FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
                    + "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
                    + "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
                    + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05"
                    + "98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
                    + "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
                    + "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
                    + "3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33"
                    + "A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7"
                    + "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864"
                    + "D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2"
                    + "08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF"),
            16);

    private static final BigInteger GENERATOR = BigInteger.TWO;

    private BaseTransfer() {}

    /** Who gets both seeds of each pair. */
    static final class Giver {
        private final BigInteger secret;
        private final BigInteger common;

        Giver(SecureRandom random) {
            secret = new BigInteger(EXPONENT_BITS, random);
            common = GENERATOR.modPow(new BigInteger(EXPONENT_BITS, random), PRIME);
        }

        /** What the taker must get: two elements. */
        byte[] offer() {
            return join(common, GENERATOR.modPow(secret, PRIME));
        }

        /**
         * The seeds of all pairs.
         *
         * @param choices the taker's answer, an element for each pair
         * @throws IllegalArgumentException if these are no elements
         */
        byte[][][] seeds(byte[] choices) {
            BigInteger known = common.modPow(secret, PRIME);
            return IntStream.range(0, choices.length / ELEMENT)
                    .parallel()
                    .mapToObj(pair -> {
                        BigInteger zero = element(choices, pair).modPow(secret, PRIME);
                        BigInteger one = known.multiply(zero.modInverse(PRIME)).mod(PRIME);
                        return new byte[][] {seed(zero, pair, 0), seed(one, pair, 1)};
                    })
                    .toArray(byte[][][]::new);
        }
    }

    /** Who gets one seed of each pair. */
    static final class Taker {
        private final byte[] answer;
        private final byte[][] seeds;

        /**
         * Chooses.
         *
         * @param offer what the giver said
         * @param choices the wanted one of each pair
         * @throws IllegalArgumentException if the offer is none
         */
        Taker(byte[] offer, boolean[] choices, SecureRandom random) {
            if (offer.length != 2 * ELEMENT) {
                throw new IllegalArgumentException("an offer has two elements");
            }
            BigInteger common = element(offer, 0);
            BigInteger power = element(offer, 1);
            BigInteger[] secrets = new BigInteger[choices.length];
            Arrays.setAll(secrets, pair -> new BigInteger(EXPONENT_BITS, random));
            answer = new byte[choices.length * ELEMENT];
            seeds = new byte[choices.length][];
            IntStream.range(0, choices.length).parallel().forEach(pair -> {
                BigInteger own = GENERATOR.modPow(secrets[pair], PRIME);
                BigInteger zero =
                        choices[pair] ? common.multiply(own.modInverse(PRIME)).mod(PRIME) : own;
                System.arraycopy(bytes(zero), 0, answer, pair * ELEMENT, ELEMENT);
                seeds[pair] = seed(power.modPow(secrets[pair], PRIME), pair, choices[pair] ? 1 : 0);
            });
        }

        /** What the giver must get. */
        byte[] answer() {
            return answer;
        }

        /** The chosen seed of each pair. */
        byte[][] seeds() {
            return seeds;
        }
    }

    private static byte[] seed(BigInteger element, int pair, int which) {
        MessageDigest digest = Secrets.sha256();
        digest.update(ByteBuffer.allocate(8).putInt(pair).putInt(which).flip());
        return Secrets.half(digest.digest(bytes(element)));
    }

    private static BigInteger element(byte[] from, int number) {
        BigInteger read = new BigInteger(1, from, number * ELEMENT, ELEMENT);
        if (read.compareTo(BigInteger.ONE) <= 0 || read.compareTo(PRIME.subtract(BigInteger.ONE)) >= 0) {
            throw new IllegalArgumentException("an element must lie between 1 and the prime less 1");
        }
        return read;
    }

    private static byte[] join(BigInteger one, BigInteger other) {
        return ByteBuffer.allocate(2 * ELEMENT)
                .put(bytes(one))
                .put(bytes(other))
                .array();
    }

    private static byte[] bytes(BigInteger element) {
        byte[] read = element.toByteArray();
        byte[] padded = new byte[ELEMENT];
        int skip = Math.max(0, read.length - ELEMENT);
        System.arraycopy(read, skip, padded, ELEMENT - (read.length - skip), read.length - skip);
        return padded;
    }
}
