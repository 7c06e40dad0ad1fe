package org.manumit.world.chance;

/**
 * A one-to-one mapping of the numbers 0 … n-1 onto themselves that hides their order, so that things numbered one
 * after the other do not get neighbouring phone or account numbers. Immutable.
 *
 * <p><b>Method</b>: affine map modulo n with a factor near the golden section that shares no divisor with n.
 */
public final class Scatter {
    private final long size;
    private final long factor;
    private final long shift;

    public Scatter(long size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1 but was " + size);
        }
        this.size = size;
        this.shift = Math.floorMod(seed * 0x2545F4914F6CDD1DL, size);
        long candidate = Math.max(1, (long) (size * 0.6180339887));
        while (divisor(candidate, size) != 1) {
            candidate++;
        }
        this.factor = candidate;
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    public long size() {
        return size;
    }

    /** Where the number ends up. */
    public long at(long index) {
        return (Math.multiplyHigh(index, factor) == 0 && index * factor >= 0)
                ? (index * factor % size + shift) % size
                : slow(index);
    }

    private long slow(long index) {
        return java.math.BigInteger.valueOf(index)
                .multiply(java.math.BigInteger.valueOf(factor))
                .add(java.math.BigInteger.valueOf(shift))
                .mod(java.math.BigInteger.valueOf(size))
                .longValueExact();
    }
}
