package org.manumit.world.chance;

import java.util.List;

/**
 * A stream of reproducible draws. Two streams with the same seed, purpose and index give the same draws on every
 * machine. Not thread-safe.
 *
 * <p><b>Method</b>: SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195).
 */
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The stream for one thing of one purpose. */
    public static Chance of(long seed, Purpose purpose, long index) {
        return new Chance(mix(mix(seed + GOLDEN * (purpose.ordinal() + 1)) ^ (index * GOLDEN + 0x632BE59BD9B4E019L)));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A stream of its own, so that however much is drawn from it, what follows in this one stays the same. */
    public Chance fork() {
        return new Chance(mix(bits() ^ GOLDEN));
    }

    /** Any 64 bits. */
    public long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public long below(long bound) {
        return Math.floorMod(bits() >>> 1, bound);
    }

    /** A whole number between two bounds, both included. */
    public int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /** A number from 0 up to, but not including, 1. */
    public double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** True with the given probability. */
    public boolean odds(double probability) {
        return unit() < probability;
    }

    /** A draw from the bell curve with mean 0 and deviation 1 (sum of twelve units: bounded at 6, portable). */
    public double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    /** One of the choices, all equally likely. */
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of the choices, all equally likely. */
    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[below(choices.length)];
    }

    /** Index of a choice by ascending cumulated weights, the last being the sum of all. */
    public int weighted(double[] cumulated) {
        double point = unit() * cumulated[cumulated.length - 1];
        int index = 0;
        while (index < cumulated.length - 1 && cumulated[index] <= point) {
            index++;
        }
        return index;
    }
}
