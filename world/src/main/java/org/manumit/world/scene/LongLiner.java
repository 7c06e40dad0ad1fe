package org.manumit.world.scene;

import java.util.List;
import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.cast.Vessel;
import org.manumit.world.geography.City;
import org.manumit.world.text.Hand;
import org.manumit.world.text.Slot;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.Contacts;
import org.manumit.world.trace.Party;
import org.manumit.world.trace.Position;

/**
 * Forced labour on a fishing vessel: it stays at sea for months, hands its catch over to a carrier, falls silent around
 * that, and its crew was hired through an agency that keeps a debt.
 */
final class LongLiner implements Method {
    private static final int EMPLOYMENT = 13;
    private static final List<String> FLAGS = List.of("PE", "EC", "CL", "UY", "AR", "BR", "MX", "PA", "CO");

    @Override
    public void play(Script script) {
        script.duringSeaMonth();
        City home = script.geography().anyPort(script.chance, FLAGS);
        Vessel vessel = script.vessel(home);
        Vessel carrier = script.vessel(script.geography().anyPort(script.chance, FLAGS));
        Firm agency = script.casting.firm(home, EMPLOYMENT, script.chance);
        Person owner = script.casting.person(home, script.chance);
        sail(script, vessel, carrier);
        script.register(agency, owner);
        City origin = script.geography().anyCity(script.chance);
        hire(script, origin, home, agency, vessel);
        hear(script, home, origin, agency, owner, vessel);
    }

    /** A month far out: drifting along, silent for two spells, beside the carrier in the second. */
    private static void sail(Script script, Vessel vessel, Vessel carrier) {
        double far = 350 + 500 * script.chance.unit();
        double side = script.chance.unit() * 1.6 - 0.8;
        long silent = Calendar.SEA_START + script.chance.between(6, 11) * Calendar.DAY;
        long meeting = Calendar.SEA_START + script.chance.between(17, 22) * Calendar.DAY;
        long step = 24 * 3600;
        for (long at = Calendar.SEA_START + script.chance.below((int) step); at < Calendar.SEA_END; at += step) {
            long when = at + script.chance.below(3600);
            double drift = Math.sin(at / 400_000.0) * 0.08;
            boolean dark = between(when, silent, silent + 3 * Calendar.DAY)
                    || between(when, meeting - Calendar.DAY, meeting + Calendar.DAY);
            if (!dark && script.seen() && when < Calendar.SEA_END) {
                script.position(script.sea.place(vessel, when, far * (1 + drift), side + drift, 2.4, 7, script.chance));
            } else if (dark && script.chance.odds(0.4)) {
                double[] spot = script.sea.out(vessel.home(), far * (1 + drift), side + drift);
                script.fromAbove(when, "vessel", spot[0], spot[1]);
            }
        }
        double[] spot = script.sea.out(vessel.home(), far, side);
        for (int i = 0; i < 4; i++) {
            long at = meeting + i * 2400L + script.chance.below(1200);
            script.position(new Position(
                    at,
                    carrier,
                    spot[0] + script.chance.bell() * 0.002,
                    spot[1] + script.chance.bell() * 0.002,
                    Math.abs(script.chance.bell()) * 0.5,
                    script.chance.unit() * 359.8,
                    0));
        }
    }

    private static boolean between(long at, long from, long to) {
        return at >= from && at < to;
    }

    private static void hire(Script script, City origin, City home, Firm agency, Vessel vessel) {
        int ads = script.chance.between(2, 4);
        for (int i = 0; i < ads; i++) {
            script.ad(
                    script.when(0, 0.6),
                    script.chance.odds(0.6) ? origin : home,
                    agency.language(),
                    "job",
                    script.chance.odds(0.55) ? "ad.job.lure" : "ad.job",
                    Hand.of(agency),
                    Contacts.of(agency),
                    350,
                    null,
                    script.slots(agency, home));
        }
        for (int i = 0; i < 2; i++) {
            Party deckhand = Party.of(script.casting.person(origin, script.chance));
            script.pay(script.when(0, 0.5), deckhand, Party.of(agency), 140, "memo.fee");
        }
        script.countries().add(vessel.home().country());
    }

    private static void hear(Script script, City home, City origin, Firm agency, Person owner, Vessel vessel) {
        int tips = script.chance.between(1, 3);
        for (int i = 0; i < tips; i++) {
            script.tip(
                    script.chance.odds(0.6) ? home : origin,
                    "tip.boat",
                    agency.phone(),
                    null,
                    script.slots(agency, home).with(Slot.BOAT, vessel.name()));
        }
        script.pay(script.when(), Party.of(owner), Party.of(agency), 700, "memo.supply");
        if (script.chance.odds(0.4)) {
            script.caseRecord(script.casting.person(home, script.chance), home, "ForcedLabour");
        }
    }
}
