package org.manumit.cli;

import java.nio.ByteBuffer;
import java.util.List;
import org.manumit.analytics.linkage.blind.BlindMatch.Grade;

/**
 * What a desk learns.
 *
 * @param partner name of the partner's desk, as it says
 * @param partnersPersons about how many persons it brought
 */
record BlindOutcome(String partner, int partnersPersons, List<Match> matches) {

    BlindOutcome {
        matches = List.copyOf(matches);
    }

    /**
     * A person of one's own whom the partner knows too.
     *
     * @param person number of the person
     * @param reference what both desks call the match
     */
    record Match(int person, long reference, Grade grade) {

        private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

        /** The reference in twelve signs that are not taken for each other, 60 bits. */
        String shownReference() {
            StringBuilder shown = new StringBuilder();
            for (int sign = 0; sign < 12; sign++) {
                shown.append(sign % 4 == 0 && sign > 0 ? "-" : "")
                        .append(SIGNS.charAt((int) (reference >>> 5 * sign & 31)));
            }
            return shown.toString();
        }

        void write(ByteBuffer to, int label) {
            to.putInt(label).putLong(reference).put((byte) grade.ordinal());
        }
    }
}
