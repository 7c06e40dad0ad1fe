package org.manumit.cli;

import java.util.EnumSet;
import java.util.Set;
import org.manumit.analytics.linkage.blind.BlindKeys;
import org.manumit.analytics.linkage.blind.BlindParameters;
import org.manumit.analytics.linkage.blind.BlindRecords;
import org.manumit.analytics.linkage.field.FieldRole;

/**
 * What one desk brings to the table.
 *
 * @param desk its name, which the partner reads in its results
 * @param records its records
 */
record BlindSide(String desk, BlindRecords records) {

    /** Persons that a side may bring at most. */
    static final int MOST_PERSONS = 1 << 22;

    private static final int MOST_NAME = 80;
    private static final int STEPS = 8;

    BlindSide {
        if (!desk.equals(shown(desk)) || desk.isBlank()) {
            throw new CommandFailure(
                    "--desk must be a name of at most %d characters without control characters".formatted(MOST_NAME));
        }
        if (records.persons() > MOST_PERSONS) {
            throw new CommandFailure("at most %,d persons can be matched at once".formatted(MOST_PERSONS));
        }
    }

    /** A name as it may be shown: what comes from outside is shortened and cannot steer a terminal. */
    static String shown(String name) {
        String plain = name.replaceAll("\\p{C}", " ");
        return plain.length() > MOST_NAME ? plain.substring(0, MOST_NAME) : plain;
    }

    /** The size that the partner is told: up to an eighth greater, so that one record more or less does not show. */
    static int padded(int size) {
        int step = Math.max(STEPS, Integer.highestOneBit(Math.max(1, size - 1)) / STEPS);
        return (int) Math.min(Integer.MAX_VALUE - 8L, ((long) size + step - 1) / step * step);
    }

    /** How many persons the partner is told that there are. */
    int persons() {
        return padded(Math.max(1, records.persons()));
    }

    /** The greatest number of keys that so many persons can have, as it is told. */
    static int mostKeys(int persons) {
        return padded((int) Math.min(1L << 30, (long) persons * BlindParameters.DEFAULT.mostKeys()));
    }

    /** Keys that only who has the session's secret can tell, of what both sides' columns say. */
    BlindKeys keys(int partnersRoles, int partnersPersons, byte[] secret) {
        return records.keys(roles(partnersRoles & roles()), partnersPersons, secret, BlindParameters.DEFAULT);
    }

    /** What the columns say, a bit for each role. */
    int roles() {
        return records.roles().stream().mapToInt(role -> 1 << role.ordinal()).sum();
    }

    private static Set<FieldRole> roles(int bits) {
        Set<FieldRole> roles = EnumSet.noneOf(FieldRole.class);
        for (FieldRole role : FieldRole.values()) {
            if ((bits >> role.ordinal() & 1) != 0) {
                roles.add(role);
            }
        }
        return roles;
    }
}
