package org.manumit.world.ordinary;

import org.manumit.world.cast.Firm;
import org.manumit.world.cast.Person;
import org.manumit.world.chance.Chance;
import org.manumit.world.text.Hand;
import org.manumit.world.text.Slot;
import org.manumit.world.text.Slots;
import org.manumit.world.trace.Life;
import org.manumit.world.trace.Post;
import org.manumit.world.trace.PostDesk;

/** Posts of everyday life. */
public final class OrdinaryPosts implements Ordinary<Post> {
    private final Life life;
    private final PostDesk desk;

    public OrdinaryPosts(Life life) {
        this.life = life;
        this.desk = new PostDesk(life);
    }

    @Override
    public Post row(long row, long at, Chance chance) {
        Person person =
                life.population().busyPerson(life.population().geography().anyCountry(chance), chance);
        Firm firm = life.population().busyFirm(person.country(), chance);
        double what = chance.unit();
        String rule = what < 0.62
                ? "post.chat"
                : what < 0.74
                        ? "post.family"
                        : what < 0.84
                                ? "post.job"
                                : what < 0.92 ? "post.event" : what < 0.98 ? "post.advice" : "post.abroad";
        Slots slots = new Slots()
                .with(Slot.NAME, life.population().tiedTo(person, 3).given())
                .with(Slot.FIRM, firm.name())
                .with(Slot.OTHER, life.population().geography().anyCity(chance).name());
        String site = "https://" + firm.mail().substring(5) + "/";
        return desk.write(
                at,
                person.city(),
                person.language(),
                rule,
                person.handle(),
                Hand.of(person),
                person.phone(),
                site,
                slots,
                chance);
    }
}
