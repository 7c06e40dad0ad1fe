package org.manumit.analytics.text.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GrowingGroupsTest {

    @Test
    void oneAfterAnotherGivesTheGroupsOfAllAtOnce() {
        InventedTexts invented = new InventedTexts(11).strangers(500, "con mucho gusto le atendemos");
        for (int campaign = 0; campaign < 25; campaign++) {
            invented.campaign(campaign, 2 + 2 * campaign, 22, 0.08, "con mucho gusto le atendemos");
        }
        Collections.shuffle(invented.texts, new Random(12));

        GrowingGroups growing = GrowingGroups.empty(TextGroupingParameters.DEFAULT, invented.texts.size());
        invented.texts.forEach(growing::add);

        int[] atOnce = InventedTexts.groupsOf(InventedTexts.group(invented.texts));
        assertThat(GroupingQuality.of(atOnce, groups(growing)).adjustedRand()).isGreaterThan(0.99);
    }

    @Test
    void aNewTextJoinsTheGroupsOfThoseThatWereGroupedBefore() {
        InventedTexts invented = new InventedTexts(13).strangers(200, "").campaign(0, 30, 20, 0.05, "");
        List<String> before = invented.texts.subList(0, 225);
        TextGroupingResult found = InventedTexts.group(before);

        GrowingGroups growing = GrowingGroups.from(found, TextGroupingParameters.DEFAULT);
        int joined = growing.add(invented.texts.get(229));

        assertThat(joined).isEqualTo(found.groupOf(210)).isNotNegative();
        assertThat(growing.sizeOf(joined)).isEqualTo(26);
        assertThat(growing.add("algo muy distinto que nadie mas ha escrito hasta el dia de hoy"))
                .isNegative();
        assertThat(growing.size()).isEqualTo(227);
    }

    @Test
    void theSecondOfTwoFoundsTheirGroup() {
        GrowingGroups growing = GrowingGroups.empty(TextGroupingParameters.DEFAULT, 10);

        assertThat(growing.add("Se busca mesera para restaurante nuevo, pago semanal, llamar hoy al 202-555-0101"))
                .isNegative();
        assertThat(growing.add("Se busca mesera para restaurante nuevo, pago semanal, llamar hoy al 202-555-0188"))
                .isZero();
        assertThat(growing.groupOf(0)).isZero();
    }

    @Test
    void copiesAreOneGroup() {
        GrowingGroups growing = GrowingGroups.empty(TextGroupingParameters.DEFAULT, 10);
        for (int i = 0; i < 5_000; i++) {
            growing.add("Necesito una persona responsable para cuidar ninos");
        }

        assertThat(growing.sizeOf(0)).isEqualTo(5_000);
    }

    @Property(tries = 50)
    void anyTextsAreTaken(@ForAll @Size(max = 30) List<String> texts) {
        GrowingGroups growing = GrowingGroups.empty(TextGroupingParameters.DEFAULT, texts.size());

        texts.forEach(growing::add);

        assertThat(growing.size()).isEqualTo(texts.size());
    }

    private static int[] groups(GrowingGroups growing) {
        return IntStream.range(0, growing.size()).map(growing::groupOf).toArray();
    }
}
