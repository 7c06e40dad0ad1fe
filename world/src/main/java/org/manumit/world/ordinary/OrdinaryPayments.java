package org.manumit.world.ordinary;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Population;
import org.manumit.world.chance.Chance;
import org.manumit.world.trace.Ledger;
import org.manumit.world.trace.Life;
import org.manumit.world.trace.Party;
import org.manumit.world.trace.Payment;

/** Payroll, rent, merchants, families, remittances and invoices. */
public final class OrdinaryPayments implements Ordinary<Payment> {
    private final Population population;
    private final Ledger ledger;

    public OrdinaryPayments(Life life) {
        this.population = life.population();
        this.ledger = new Ledger(life);
    }

    @Override
    public Payment row(long row, long at, Chance chance) {
        Person person = population.person(chance.below(population.persons()));
        Party self = Party.of(person);
        double what = chance.unit();
        if (what < 0.24) {
            double wage = 300 + Math.floorMod(person.id() * 7919, 1400);
            return ledger.pay(at, Party.of(population.employer(person)), self, wage, "memo.pay", chance);
        }
        if (what < 0.36) {
            Person landlord = population.tiedTo(person, 1 + (int) (person.id() % 3));
            return ledger.pay(at, self, Party.of(landlord), 150 + person.id() % 500, "memo.rent", chance);
        }
        if (what < 0.68) {
            Firm shop = population.busyFirm(person.country(), chance);
            return ledger.pay(at, self, Party.of(shop), 4 + 60 * chance.unit() * chance.unit(), "memo.buy", chance);
        }
        return among(at, person, self, what, chance);
    }

    private Payment among(long at, Person person, Party self, double what, Chance chance) {
        if (what < 0.82) {
            Person relative = population.tiedTo(person, 10 + chance.below(4));
            return ledger.pay(at, self, Party.of(relative), 20 + 120 * chance.unit(), "memo.family", chance);
        }
        if (what < 0.87) {
            Person abroad = population.person(Math.floorMod(person.id() * 48_271 + 11, population.persons()));
            return ledger.pay(at, self, Party.of(abroad), 60 + 240 * chance.unit(), "memo.family", chance);
        }
        if (what < 0.93) {
            Person creditor = population.tiedTo(person, 20);
            return ledger.pay(at, self, Party.of(creditor), 25 + 80 * chance.unit(), "memo.fee", chance);
        }
        Firm buyer = population.employer(person);
        Firm supplier = population.busyFirm(buyer.country(), chance);
        double size = 200 + 4000 * chance.unit() * chance.unit();
        return ledger.pay(at, Party.of(buyer), Party.of(supplier), size, "memo.supply", chance);
    }
}
