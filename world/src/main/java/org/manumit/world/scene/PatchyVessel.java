package org.manumit.world.scene;

import java.util.List;
import org.manumit.world.cast.Vessel;
import org.manumit.world.geography.City;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Calendar;
import org.manumit.world.trace.Position;

/** A vessel on its ordinary round that an old transmitter makes fall silent for days, at sea and in port alike. */
final class PatchyVessel implements Method {
    @Override
    public void play(Script script) {
        script.duringSeaMonth();
        City home = script.geography().anyPort(script.chance, List.of());
        Vessel vessel = script.vessel(home);
        script.countries().add(home.country());
        long silentUntil = 0;
        long step = 24 * 3600;
        for (long at = Calendar.SEA_START + script.chance.below((int) step); at < Calendar.SEA_END - step; at += step) {
            if (script.chance.odds(0.12)) {
                silentUntil = at + script.chance.between(1, 3) * Calendar.DAY;
            }
            Position position = script.sea.ordinary(vessel, at + script.chance.below(3600), script.chance);
            if (at >= silentUntil && script.seen()) {
                script.position(position);
            } else if (script.chance.odds(0.25)) {
                script.fromAbove(position.at(), "vessel", position.latitude(), position.longitude());
            }
        }
        if (script.chance.odds(0.35)) {
            script.tip(home, "tip.boat", null, null, new Slots().with(Slot.BOAT, vessel.name()));
        }
    }
}
