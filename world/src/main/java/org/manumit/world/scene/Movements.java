package org.manumit.world.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manumit.world.cast.Account;
import org.manumit.world.cast.Person;
import org.manumit.world.chance.Chance;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.Ledger;
import org.manumit.world.trace.Party;
import org.manumit.world.trace.Payment;
import org.manumit.world.trace.Statement;

/** What a court sees of an account that money is gathered on. */
final class Movements {
    private Movements() {}

    /** Money that comes in from many and leaves to one, among what anybody pays. */
    static List<Statement.Entry> gathering(Script script, Person holder, Party out, double dollars) {
        Chance chance = script.chance;
        Ledger ledger = new Ledger(script.life);
        Party self = Party.of(holder);
        long start = Math.min(script.when(0.3, 0.7), Calendar.END - 30 * Calendar.DAY);
        List<Statement.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            long at = Calendar.within(start, start + 28 * Calendar.DAY, chance);
            double what = chance.unit();
            Party other = Party.of(script.stranger(holder.city()));
            String memo = chance.pick("memo.family", "memo.fee", "memo.buy", "memo.supply");
            if (what < 0.5) {
                Payment in = ledger.pay(at, other, self, dollars, memo, chance);
                entries.add(new Statement.Entry(at, true, in.cents(), in.payerName(), in.payerAccount(), in.memo()));
            } else {
                Payment paid = ledger.pay(at, self, what < 0.75 ? out : other, dollars * 2, memo, chance);
                entries.add(new Statement.Entry(
                        at, false, paid.cents(), paid.payeeName(), paid.payeeAccount(), paid.memo()));
            }
        }
        entries.sort(Comparator.comparingLong(Statement.Entry::at));
        return entries;
    }

    /** The side of a payment that an account which is nobody's known one stands on. */
    static Party party(String name, Account account, Person like) {
        return new Party(name, account.number(), like.country(), like.language());
    }
}
