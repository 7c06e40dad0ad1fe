package org.manumit.server.matrix;

import org.jspecify.annotations.Nullable;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Marking;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;

/**
 * Who calls, and what follows from the written rules for them; told here a second time, independently of the product's code.
 *
 * @param role nobody signed in, if null
 */
record Reader(@Nullable Role role, Membership membership) {

    /** Under which inquiry the request claims to work. */
    enum Membership {
        NONE,
        MEMBER,
        STRANGER
    }

    /** Whether the endpoint must let this reader in. */
    boolean admitted(Permitted rule) {
        if (rule.everyone()) {
            return true;
        }
        if (role == null
                || (rule.roles().length > 0 && !java.util.List.of(rule.roles()).contains(role))) {
            return false;
        }
        if (role == Role.ADMINISTRATOR) {
            return rule.mandate() == Mandate.Need.NONE;
        }
        return switch (membership) {
            case MEMBER -> true;
            case STRANGER -> false;
            case NONE -> rule.mandate() == Mandate.Need.NONE || (rule.mandate() == Mandate.Need.ANY && duty());
        };
    }

    private boolean duty() {
        return role == Role.FEED_MANAGER || role == Role.AUDITOR || role == Role.OUTSIDE_REVIEWER;
    }

    /** Whether the reader may see the word in an answer of the endpoint. */
    boolean sees(Word word, Permitted rule, Plot plot) {
        if (role == null || role == Role.ADMINISTRATOR || !admitted(rule)) {
            return false;
        }
        boolean member = membership == Membership.MEMBER;
        boolean custody = !member && rule.mandate() == Mandate.Need.ANY && role == Role.FEED_MANAGER;
        if (word.namesPerson() && !member && !custody) {
            return false;
        }
        boolean own = word.agency() == plot.ours();
        return switch (word.marking()) {
            case CLEAR, GREEN -> true;
            case AMBER, AMBER_STRICT -> own;
            case RED -> member && word.marking() == Marking.RED && own;
        };
    }

    @Override
    public String toString() {
        return (role == null ? "nobody" : role.name()) + "/" + membership;
    }
}
