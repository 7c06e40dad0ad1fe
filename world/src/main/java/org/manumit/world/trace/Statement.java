package org.manumit.world.trace;

import java.util.List;
import org.manumit.world.cast.Account;

/**
 * A month of one account.
 *
 * @param at first booking
 * @param holder whose account it is
 * @param account the account
 * @param currency ISO 4217 code
 * @param entries bookings in time order
 */
public record Statement(long at, String holder, Account account, String currency, List<Entry> entries)
        implements Trace {
    public Statement {
        entries = List.copyOf(entries);
    }

    /**
     * A booking.
     *
     * @param at when
     * @param credit whether the account received it
     * @param cents amount in hundredths
     * @param name the other side
     * @param account the other side's account
     * @param memo reference; may be empty
     */
    public record Entry(long at, boolean credit, long cents, String name, String account, String memo) {
        @Override
        public String toString() {
            return "Entry[" + at + "]";
        }
    }

    @Override
    public String toString() {
        return "Statement[" + entries.size() + "]";
    }
}
