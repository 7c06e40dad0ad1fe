package org.manumit.world.trace;

import java.util.Locale;
import org.manumit.world.cast.NameStore;
import org.manumit.world.chance.Chance;
import org.manumit.world.text.Slots;

/** Books payments as banks write them. Thread-safe. */
public final class Ledger {
    private static final String[] CHANNELS = {"transfer", "transfer", "mobile", "card", "wallet", "branch"};

    private final Life life;

    public Ledger(Life life) {
        this.life = life;
    }

    /** One payment of about so many dollars; {@code memo} is a rule of the grammars. */
    public Payment pay(long at, Party payer, Party payee, double dollars, String memo, Chance chance) {
        return new Payment(
                at,
                written(payer.name(), chance),
                payer.account(),
                written(payee.name(), chance),
                payee.account(),
                cents(dollars * payer.country().perDollar(), chance),
                payer.country().currency(),
                chance.pick(CHANNELS),
                chance.odds(0.35) ? "" : life.speech().say(payer.language(), memo, new Slots(), 0.2, chance));
    }

    /** An amount in hundredths, now round and now not. */
    public static long cents(double amount, Chance chance) {
        double spread = amount * (0.75 + 0.5 * chance.unit());
        if (chance.odds(0.5)) {
            return Prices.round(spread, chance) * 100;
        }
        return Math.max(100, Math.round(spread * 100));
    }

    /** A name as a bank's form has it: sometimes in capitals without accents, sometimes cut. */
    static String written(String name, Chance chance) {
        if (chance.odds(0.5)) {
            return name;
        }
        String capitals = NameStore.withoutAccents(name).toUpperCase(Locale.ROOT);
        return chance.odds(0.15) && capitals.length() > 20 ? capitals.substring(0, 20) : capitals;
    }
}
