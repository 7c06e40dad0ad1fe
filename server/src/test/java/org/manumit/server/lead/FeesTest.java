package org.manumit.server.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.detection.ObservationFacts;

/** Payments that look like fees for work. */
class FeesTest {

    private static final long FIRM = 9;

    private final List<ObservationFacts> facts = new ArrayList<>();

    @Test
    void likeAmountsOfSeveralPayersToAFirmThatOffersWorkLookLikeFees() {
        offer();
        pays("ana", "firm", "800");
        pays("bea", "firm", "910");
        pays("eva", "firm", "850");

        assertThat(Fees.in(material())).hasSize(3);
    }

    @Test
    void aShopsTakingsDiffer() {
        offer();
        pays("ana", "firm", "8");
        pays("bea", "firm", "90");
        pays("eva", "firm", "850");
        pays("ivy", "firm", "12.50");

        assertThat(Fees.in(material())).isEmpty();
    }

    @Test
    void whoeverPaysWagesTakesRentOrSellsRatherThanChargesForWork() {
        offer();
        pays("ana", "firm", "800");
        pays("bea", "firm", "810");
        pays("firm", "eva", "2000");
        pays("firm", "ivy", "2100");

        assertThat(Fees.in(material())).isEmpty();
    }

    @Test
    void withoutAnOfferOfWorkNothingIsAFee() {
        pays("ana", "firm", "800");
        pays("bea", "firm", "810");

        assertThat(Fees.in(material())).isEmpty();
    }

    @Test
    void onePayerWhoPaysTwiceIsOne() {
        offer();
        pays("ana", "firm", "800");
        pays("ana", "firm", "800");

        assertThat(Fees.in(material())).isEmpty();
    }

    private void offer() {
        add(Kind.POST, Map.of("category", List.of("jobs")));
    }

    private void pays(String payer, String payee, String amount) {
        add(
                Kind.TRANSFER,
                Map.of(
                        "payerAccount",
                        List.of(payer),
                        "beneficiaryAccount",
                        List.of(payee),
                        "amount",
                        List.of(amount),
                        "currency",
                        List.of("COP")));
    }

    private void add(Kind kind, Map<String, List<String>> properties) {
        facts.add(new ObservationFacts(facts.size() + 1, kind, 1, null, null, "CO", properties, List.of(), 0));
    }

    private Material material() {
        Map<Long, Set<Long>> named = new HashMap<>();
        facts.forEach(f -> named.put(f.id(), Set.of(FIRM)));
        return new Material(
                1,
                facts,
                named,
                Map.of(FIRM, new Material.SelectorSight(FIRM, MaterialTable.ENTITY, "", facts.size(), null)));
    }
}
