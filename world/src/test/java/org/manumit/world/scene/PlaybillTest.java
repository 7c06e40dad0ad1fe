package org.manumit.world.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.manumit.world.cast.Casting;
import org.manumit.world.cast.Population;
import org.manumit.world.geography.Geography;
import org.manumit.world.text.Speech;
import org.manumit.world.trace.Life;
import org.manumit.world.trace.SeaDesk;

class PlaybillTest {
    private static final int ROUNDS_OF_MEDIUM = 11;

    private static Plans medium(long seed) {
        return play(seed, 60_000, ROUNDS_OF_MEDIUM);
    }

    private static Plans play(long seed, long persons, int rounds) {
        Geography geography = Geography.load();
        Population population = new Population(seed, geography, persons, persons / 7);
        return new Playbill(
                        seed,
                        new Casting(population, 400),
                        new Life(seed, population, new Speech()),
                        new SeaDesk(geography))
                .play(rounds, false);
    }

    @Test
    void aMediumWorldHoldsAtLeastSixtyOperationsAndEightOfEachForm() {
        Map<String, Long> forms = medium(7).scenes().stream()
                .filter(Scene::operation)
                .collect(Collectors.groupingBy(scene -> String.valueOf(scene.form()), Collectors.counting()));
        assertThat(forms.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(60);
        assertThat(forms).containsOnlyKeys("sexual", "labour", "domestic", "criminality", "fishing");
        assertThat(forms.values()).allMatch(count -> count >= 8);
    }

    @Test
    void lookAlikesAreAboutAsManyAsOperationsAndOfSevenKinds() {
        Plans plans = medium(7);
        long operations = plans.scenes().stream().filter(Scene::operation).count();
        long others = plans.scenes().size() - operations;
        assertThat(others).isBetween(operations * 8 / 10, operations * 13 / 10);
        assertThat(plans.scenes().stream()
                        .filter(scene -> !scene.operation())
                        .map(Scene::kind)
                        .distinct())
                .hasSize(7);
    }

    @Test
    void someOperationsPayAListedTerroristEntityAndTheListHoldsItsAccount() {
        Plans plans = medium(7);
        assertThat(plans.scenes().stream().filter(Scene::financing).count()).isBetween(1L, 11L);
        String account = plans.sanctions().stream()
                .map(planned -> planned.trace())
                .filter(entity -> entity.schema().equals("BankAccount"))
                .flatMap(entity -> entity.properties().getOrDefault("accountNumber", List.of()).stream())
                .findFirst()
                .orElseThrow();
        assertThat(plans.payments().stream()
                        .filter(planned -> planned.trace().payeeAccount().equals(account)))
                .isNotEmpty();
    }

    @Test
    void someOperationsAreNearlySilentInEverySeed() {
        for (long seed = 1; seed <= 5; seed++) {
            long faint = medium(seed).scenes().stream()
                    .filter(scene -> scene.visibility() == Visibility.FAINT)
                    .count();
            assertThat(faint).isBetween(4L, 26L);
        }
    }

    @Test
    void smallCountriesDoNotRunOutOfNumbersInALargeWorld() {
        assertThat(play(7, 2_000_000, 60).scenes()).hasSizeGreaterThan(700);
    }

    @Test
    void severalSharedNumbersAreAnnouncedAndSeveralAreNot() {
        long known = medium(7).shared().size();
        assertThat(known).isBetween(4L, 20L);
    }
}
