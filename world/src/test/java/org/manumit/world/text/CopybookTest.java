package org.manumit.world.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manumit.world.chance.Chance;
import org.manumit.world.chance.Purpose;
import org.manumit.world.geography.Language;

class CopybookTest {
    private static final List<String> RULES = List.of(
            "ad.service",
            "ad.sale",
            "ad.rental",
            "ad.job",
            "ad.job.lure",
            "ad.home",
            "ad.home.lure",
            "ad.adult",
            "ad.adult.house",
            "ad.event",
            "post.job",
            "post.abroad");

    private final Copybook copybook = new Copybook(7, new Speech());

    private Wording write(Language language, String rule, Hand hand, long at, Chance chance) {
        Slots slots = new Slots()
                .with(Slot.CITY, "Lima")
                .with(Slot.CONTACT, "+1 212 555 0123")
                .with(Slot.PRICE, "80")
                .with(Slot.NAME, "Ana")
                .with(Slot.FIRM, "Casa Luna")
                .with(Slot.OTHER, "Cusco");
        return copybook.write(language, rule, hand, at, slots, 0, chance);
    }

    @Test
    void aHandUsesItsWordingAgainWithSmallChangesAndAlsoWritesAfresh() {
        Chance chance = Chance.of(1, Purpose.ADS, 1);
        for (Language language : Language.values()) {
            for (String rule : RULES) {
                Map<Long, Map<String, Integer>> bodies = new HashMap<>();
                for (int i = 0; i < 100; i++) {
                    Wording wording = write(language, rule, new Hand(42, true), 0, chance);
                    assertThat(wording.text()).doesNotContain("¶", "[", "{");
                    assertThat(wording.copy() == 0 || wording.text().contains("+1 212 555 0123"))
                            .isTrue();
                    bodies.computeIfAbsent(wording.copy(), key -> new HashMap<>())
                            .merge(wording.text(), 1, Integer::sum);
                }
                assertThat(bodies).as(language + " " + rule).hasSize(2).containsKey(0L);
                bodies.remove(0L);
                Map<String, Integer> uses = bodies.values().iterator().next();
                int all = uses.values().stream().mapToInt(n -> n).sum();
                int most = uses.values().stream().mapToInt(n -> n).max().orElseThrow();
                assertThat(most / (double) all).as(language + " " + rule).isBetween(0.45, 0.95);
            }
        }
    }

    @Test
    void aWordingIsReplacedNowAndThenUnlessTheHandKeepsIt() {
        Chance chance = Chance.of(1, Purpose.ADS, 2);
        Set<Long> changing = new HashSet<>();
        Set<Long> steady = new HashSet<>();
        for (int day = 0; day < 3000; day++) {
            long at = day * 24L * 3600;
            changing.add(
                    write(Language.ES, "ad.job", new Hand(9, false), at, chance).copy());
            steady.add(
                    write(Language.ES, "ad.job", new Hand(9, true), at, chance).copy());
        }
        assertThat(changing).hasSizeBetween(7, 36);
        assertThat(steady).hasSize(2);
    }

    @Test
    void twoStrangersSeldomHaveTheSameBodyWhileManyShareItsSentences() {
        for (Language language : Language.values()) {
            for (String rule : RULES) {
                Map<String, Integer> sentences = new HashMap<>();
                int same = 0;
                Set<String> bodies = new HashSet<>();
                for (int hand = 0; hand < 400; hand++) {
                    Chance chance = Chance.of(3, Purpose.ADS, hand);
                    Wording wording = write(language, rule, new Hand(hand, true), 0, chance);
                    if (wording.copy() == 0) {
                        continue;
                    }
                    same += bodies.add(wording.text()) ? 0 : 1;
                    for (String sentence : wording.text().split("(?<=\\.) ")) {
                        sentences.merge(sentence, 1, Integer::sum);
                    }
                }
                assertThat(same).as(language + " " + rule).isLessThan(6);
                assertThat(sentences.values().stream().filter(n -> n >= 5).count())
                        .as(language + " " + rule)
                        .isGreaterThan(8);
            }
        }
    }
}
