package org.manumit.analytics.linkage.name;

/**
 * What words weigh that stand in one name only or contradict, which differs between persons and organisations: a person
 * leaves out a middle name, a company's further word makes it a sister. Bits, judgement. Thread-safe (immutable).
 */
enum KindCosts {
    PERSON {
        @Override
        double contradictionBits(double weight) {
            return 13 + 0.3 * weight;
        }

        @Override
        double missingBits(NameToken token) {
            if (token.initial) {
                return 0.5 + token.weight / 50;
            }
            if (token.slavicFather || token.father) {
                return 0.5 + token.weight / 50;
            }
            double bits = 0.6 + 0.14 * token.weight;
            return token.afterDe ? 0.6 * bits : bits;
        }

        /** A name alone is a given name or a surname, and says nothing of the other. */
        @Override
        double loneBits() {
            return 4;
        }

        /** One name may have left out the middle name, the other the second surname. */
        @Override
        double leftOutShare() {
            return 0.55;
        }
    },
    ORGANISATION {
        @Override
        double contradictionBits(double weight) {
            return 9 + 0.5 * weight;
        }

        @Override
        double missingBits(NameToken token) {
            if (Places.INSTANCE.names().contains(token.text)) {
                return 3.5 + token.weight / 50;
            }
            return token.weight < INSTITUTIONAL_BITS ? 0.75 * token.weight + 1 : 0.55 * token.weight;
        }

        @Override
        double loneBits() {
            return 0;
        }

        @Override
        double leftOutShare() {
            return 1;
        }
    };

    private static final double INSTITUTIONAL_BITS = 6;

    static KindCosts of(NameKind kind) {
        return kind == NameKind.PERSON ? PERSON : ORGANISATION;
    }

    /** What it weighs that a word faces another one. */
    abstract double contradictionBits(double weight);

    /** What it weighs that the other name lacks a word. */
    abstract double missingBits(NameToken token);

    /** What it weighs that the other name has more words than a single one. */
    abstract double loneBits();

    /** Share of a contradiction that remains where the words stand in different places among those that agree. */
    abstract double leftOutShare();
}
