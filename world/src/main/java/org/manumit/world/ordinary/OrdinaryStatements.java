package org.manumit.world.ordinary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manumit.world.cast.Account;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Population;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.Country;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.Ledger;
import org.manumit.world.trace.Life;
import org.manumit.world.trace.Payment;
import org.manumit.world.trace.Statement;

/** Months of accounts that a court ordered and that hold nothing. */
public final class OrdinaryStatements implements Ordinary<Statement> {
    /** Bookings of a month. */
    public static final int ENTRIES = 10;

    private final Population population;
    private final OrdinaryPayments payments;

    public OrdinaryStatements(Life life) {
        this.population = life.population();
        this.payments = new OrdinaryPayments(life);
    }

    @Override
    public Statement row(long row, long at, Chance chance) {
        boolean business = chance.odds(0.4);
        Country country = population.geography().anyCountry(chance);
        if (business) {
            Firm firm = population.busyFirm(country, chance);
            return month(at, firm.name(), firm.account(), country, chance);
        }
        Person person = population.busyPerson(country, chance);
        return month(at, person.name(), person.account(), country, chance);
    }

    private Statement month(long at, String holder, Account account, Country country, Chance chance) {
        List<Statement.Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            long when = Calendar.within(at, at + 28 * Calendar.DAY, chance);
            Payment other = payments.row(0, when, chance);
            entries.add(new Statement.Entry(
                    when,
                    chance.odds(0.45),
                    Ledger.cents((10 + 400 * chance.unit() * chance.unit()) * country.perDollar(), chance),
                    other.payeeName(),
                    other.payeeAccount(),
                    other.memo()));
        }
        entries.sort(Comparator.comparingLong(Statement.Entry::at));
        return new Statement(entries.get(0).at(), holder, account, country.currency(), entries);
    }
}
