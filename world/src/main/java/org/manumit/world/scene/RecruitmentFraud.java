package org.manumit.world.scene;

import java.util.List;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Phone;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Blotter;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Party;

/**
 * Recruitment fraud into farm or construction labour: advertisements in the country of origin, a fee that is owed, a
 * place of work far away that nobody may leave.
 */
final class RecruitmentFraud implements Method {
    private static final List<String> ORIGINS =
            List.of("MX", "GT", "HN", "HT", "VE", "CO", "PE", "BO", "PY", "BR", "NI", "EC");
    private static final List<String> DESTINATIONS = List.of("US", "CA", "MX", "BR", "AR", "CL", "DO", "PE", "CO");

    private final int trade;

    /** {@code trade}: 0 construction, 4 farming, as in the lists of firms' trades. */
    RecruitmentFraud(int trade) {
        this.trade = trade;
    }

    @Override
    public void play(Script script) {
        City origin = script.geography().getCountry(script.chance.pick(ORIGINS)).cityAt(script.chance.unit());
        City work =
                script.geography().getCountry(script.chance.pick(DESTINATIONS)).cityAt(script.chance.unit());
        Firm front = script.casting.firm(work, trade, script.chance);
        Person recruiter = script.casting.person(origin, script.chance);
        Person boss = script.casting.person(work, script.chance);
        Phone second = script.casting.phone(origin);
        recruit(script, origin, work, front, recruiter, second);
        script.register(front, boss);
        work(script, work, front, boss, List.of(front.phone(), recruiter.phone(), second));
        collect(script, origin, recruiter, boss, front);
    }

    private static void recruit(Script script, City origin, City work, Firm front, Person recruiter, Phone second) {
        int ads = script.chance.between(4, 8);
        for (int i = 0; i < ads; i++) {
            Phone phone = i < ads / 2 ? recruiter.phone() : script.chance.odds(0.7) ? second : front.phone();
            String mail = script.chance.odds(0.4) ? front.mail() : recruiter.mail();
            script.ad(
                    script.when(i / (double) ads * 0.6, 0.1 + i / (double) ads * 0.6),
                    script.chance.odds(0.7) ? origin : script.geography().nearby(origin, 500, script.chance),
                    recruiter.language(),
                    "job",
                    script.chance.odds(0.65) ? "ad.job.lure" : "ad.job",
                    Hand.of(recruiter),
                    new Contacts(phone, mail, script.chance.odds(0.4) ? recruiter.handle() : null),
                    300,
                    null,
                    script.slots(front, work));
        }
        script.post(script.when(0, 0.6), origin, recruiter, "post.job", second, null, script.slots(front, work));
        Person doubting = script.stranger(origin);
        script.ask(script.when(), origin, doubting, script.slots(front, work));
    }

    private static void work(Script script, City work, Firm front, Person boss, List<Phone> phones) {
        double[] site = Blotter.spot(work, script.chance);
        String place = script.life.population().names().street(script.language(work), script.chance);
        int tips = script.chance.between(1, 4);
        for (int i = 0; i < tips; i++) {
            script.tip(work, "tip.work", script.chance.pick(phones), place, script.slots(front, work));
        }
        script.incident(work, "inspection", site, place, script.slots(front, work));
        if (script.chance.odds(0.5)) {
            script.incident(work, "check", site, place, new Slots());
        }
        if (script.chance.odds(0.5)) {
            script.caseRecord(script.casting.person(work, script.chance), work, "ForcedLabour");
        }
        script.countries().add(boss.country().code());
    }

    private static void collect(Script script, City origin, Person recruiter, Person boss, Firm front) {
        int workers = script.chance.between(3, 5);
        for (int i = 0; i < workers; i++) {
            Party worker = Party.of(script.casting.person(origin, script.chance));
            script.pay(script.when(0, 0.5), worker, Party.of(recruiter), 120, "memo.fee");
            if (script.chance.odds(0.5)) {
                script.pay(script.when(0.3, 1), Party.of(front), worker, 180, "memo.pay");
            }
        }
        script.pay(script.when(0.3, 1), Party.of(boss), Party.of(recruiter), 600, "memo.supply");
        if (script.chance.odds(0.25)) {
            script.orderedStatement(
                    Party.of(recruiter),
                    recruiter.account(),
                    Movements.gathering(script, recruiter, Party.of(boss), 110));
        }
    }
}
