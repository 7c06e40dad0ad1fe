package org.manumit.world.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.manumit.world.cast.Account;
import org.manumit.world.cast.Casting;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Phone;
import org.manumit.world.cast.Vessel;
import org.manumit.world.chance.Chance;
import org.manumit.world.geography.City;
import org.manumit.world.geography.Geography;
import org.manumit.world.geography.Language;
import org.manumit.world.output.Planned;
import org.manumit.world.text.Hand;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.AdDesk;
import org.manumit.world.trace.Blotter;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.CaseDesk;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Entity;
import org.manumit.world.trace.Ledger;
import org.manumit.world.trace.Life;
import org.manumit.world.trace.Party;
import org.manumit.world.trace.Position;
import org.manumit.world.trace.PostDesk;
import org.manumit.world.trace.Registrar;
import org.manumit.world.trace.SeaDesk;
import org.manumit.world.trace.Sighting;
import org.manumit.world.trace.Statement;
import org.manumit.world.trace.TipDesk;

/**
 * Lets one scene happen and notes what the feeds see of it: each trace is kept with the probability of the scene's
 * visibility. All rows pass through the same desks as those of ordinary life. Confined to one thread.
 */
final class Script {
    /** How often a caller knows a telephone number, as with calls about anything else. */
    private static final double KNOWN_NUMBER = 0.48;

    final Chance chance;
    final Casting casting;
    final Life life;
    final SeaDesk sea;
    private final Plans plans;
    private final int scene;
    private final Visibility visibility;
    private final SortedSet<String> countries = new TreeSet<>();
    private final Set<Long> entered = new HashSet<>();
    private long from;
    private long to;

    Script(Plans plans, int scene, Visibility visibility, Casting casting, Life life, SeaDesk sea, Chance chance) {
        this.plans = plans;
        this.scene = scene;
        this.visibility = visibility;
        this.casting = casting;
        this.life = life;
        this.sea = sea;
        this.chance = chance;
        long days = chance.between(70, 220);
        long latest = (Calendar.END - Calendar.START) / Calendar.DAY - days;
        this.from = Calendar.START + chance.below(latest) * Calendar.DAY;
        this.to = from + days * Calendar.DAY;
    }

    Geography geography() {
        return life.population().geography();
    }

    SortedSet<String> countries() {
        return countries;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    /** Moves the scene into the month that the vessels' positions cover. */
    void duringSeaMonth() {
        from = Calendar.SEA_START - 60 * Calendar.DAY;
        to = Calendar.SEA_END;
    }

    /** Whether the feeds see one more trace. */
    boolean seen() {
        return chance.odds(visibility.kept());
    }

    /** A second of the scene, optionally only between two shares of it. */
    long when(double first, double last) {
        long span = to - from;
        long at = Calendar.within(from + (long) (span * first), from + (long) (span * last), chance);
        return Math.min(Calendar.END - 1, Math.max(Calendar.START, at));
    }

    long when() {
        return when(0, 1);
    }

    Language language(City city) {
        return chance.pick(geography().getCountry(city.country()).languages());
    }

    /** A firm of ordinary life near by, which does business with whoever comes. */
    Firm bystander(City city) {
        return life.population().busyFirm(geography().getCountry(city.country()), chance);
    }

    /** A person of ordinary life in the same country. */
    Person stranger(City city) {
        return life.population().busyPerson(geography().getCountry(city.country()), chance);
    }

    void tip(City city, String rule, @Nullable Phone subject, @Nullable String place, Slots slots) {
        countries.add(city.country());
        if (!seen()) {
            return;
        }
        Language language = language(city);
        Phone known = subject != null && chance.odds(KNOWN_NUMBER) ? subject : null;
        plans.tips(TipDesk.feed(language))
                .add(new Planned<>(
                        new TipDesk(life).take(when(0.2, 1), city, language, rule, known, place, slots, chance),
                        scene));
    }

    void ad(
            long at,
            City city,
            Language language,
            String category,
            String rule,
            Hand hand,
            Contacts contacts,
            double dollars,
            @Nullable String image,
            Slots slots) {
        countries.add(city.country());
        if (seen()) {
            plans.ads.add(new Planned<>(
                    new AdDesk(life)
                            .place(at, city, language, category, rule, hand, contacts, dollars, image, slots, chance),
                    scene));
        }
    }

    void post(long at, City city, Person author, String rule, Phone phone, @Nullable String link, Slots slots) {
        post(at, city, author, rule, Hand.of(author), phone, link, slots);
    }

    /** A post that somebody else than its author words. */
    void post(
            long at,
            City city,
            Person author,
            String rule,
            Hand hand,
            Phone phone,
            @Nullable String link,
            Slots slots) {
        post(at, city, author, rule, hand, phone, link, slots, false);
    }

    /** A post of somebody who has no part in it and asks others about it. */
    void ask(long at, City city, Person asking, Slots slots) {
        post(at, city, asking, "post.advice", Hand.of(asking), asking.phone(), null, slots, true);
    }

    private void post(
            long at,
            City city,
            Person author,
            String rule,
            Hand hand,
            Phone phone,
            @Nullable String link,
            Slots slots,
            boolean byOthers) {
        countries.add(city.country());
        String site = link != null ? link : "https://" + bystander(city).mail().substring(5) + "/";
        if (seen()) {
            plans.posts.add(new Planned<>(
                    new PostDesk(life)
                            .write(at, city, language(city), rule, author.handle(), hand, phone, site, slots, chance),
                    scene,
                    byOthers));
        }
    }

    void pay(long at, Party payer, Party payee, double dollars, String memo) {
        if (seen()) {
            plans.payments.add(new Planned<>(new Ledger(life).pay(at, payer, payee, dollars, memo, chance), scene));
        }
    }

    /** A month of a party's account, if a court ordered it: about as often as for anybody else who is looked at. */
    void orderedStatement(Party holder, Account account, List<Statement.Entry> entries) {
        if (seen() && entries.size() > 2) {
            plans.statements.add(new Planned<>(
                    new Statement(
                            entries.get(0).at(),
                            holder.name(),
                            account,
                            holder.country().currency(),
                            entries),
                    scene));
        }
    }

    void register(Firm firm, Person director) {
        countries.add(firm.country().code());
        if (!seen()) {
            return;
        }
        List<Entity> entries = new ArrayList<>();
        boolean directorToo = entered.add(director.id());
        plans.entered.add(new Plans.Entered(scene, director, firm, directorToo));
        if (directorToo) {
            entries.add(Registrar.person(anyTime(), director, chance));
        }
        entries.add(Registrar.company(anyTime(), firm, chance));
        entries.add(Registrar.directorship(anyTime(), director, firm, chance));
        entries.forEach(entry -> plans.register.add(new Planned<>(entry, scene)));
    }

    private long anyTime() {
        return Calendar.START + chance.below(Calendar.END - Calendar.START);
    }

    void incident(City city, String category, double @Nullable [] spot, @Nullable String place, Slots slots) {
        countries.add(city.country());
        if (seen()) {
            plans.incidents.add(
                    new Planned<>(new Blotter(life).log(when(), city, category, spot, place, slots, chance), scene));
        }
    }

    void position(Position position) {
        plans.positions.add(new Planned<>(position, scene));
    }

    void fromAbove(long at, String kind, double latitude, double longitude) {
        if (seen()) {
            plans.satellite.add(new Planned<>(
                    new Sighting(
                            at,
                            "SAT-" + chance.between(1, 4),
                            kind,
                            latitude,
                            longitude,
                            chance.between(30, 99),
                            1,
                            chance.between(12, 90)),
                    scene));
        }
    }

    void caseRecord(Person person, City where, String form) {
        if (seen()) {
            plans.cases.add(new Planned<>(CaseDesk.open(when(0.3, 1), person, where, form, chance), scene));
        }
    }

    /** The number is written down where every reader of the world's feeds is told that it is shared. */
    void announceShared(Phone phone, String note) {
        plans.shared.add(new SharedSelector("phone", phone.e164(), note));
    }

    Vessel vessel(City home) {
        return casting.vessel(home, chance);
    }

    Slots slots(Firm firm, City other) {
        return new Slots().with(Slot.FIRM, firm.name()).with(Slot.OTHER, other.name());
    }
}
