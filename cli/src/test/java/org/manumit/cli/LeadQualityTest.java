package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manumit.cli.LeadQuality.Met;
import org.manumit.cli.LeadQuality.RankedLead;
import org.manumit.cli.Truth.RecordKey;
import org.manumit.cli.Truth.Story;

class LeadQualityTest {

    private static final Story FARM = new Story("op-1", "labour", 4);
    private static final Story SHIP = new Story("op-2", "fishing", 3);
    private static final Story AGENCY = new Story("like-1", "staffing-agency", 3);

    @Test
    void aLeadThatHoldsMostlyOneOperationsRecordsMeetsIt() {
        List<Met> met = quality().match(List.of(lead(1, true, "op-1:0", "op-1:1", "noise:0")));
        assertThat(met).singleElement().extracting(Met::story).isEqualTo(FARM);
    }

    @Test
    void oneRecordIsNotEnough() {
        assertThat(quality().match(List.of(lead(1, true, "op-1:0"))))
                .singleElement()
                .extracting(Met::story)
                .isNull();
    }

    @Test
    void aLeadThatDragsManyStrangersAlongHasFoundNothing() {
        List<Met> met = quality().match(List.of(lead(1, true, "op-1:0", "op-1:1", "noise:0", "noise:1", "noise:2")));
        assertThat(met).singleElement().extracting(Met::story).isNull();
    }

    @Test
    void recallCountsAnOperationOnceHoweverManyLeadsMeetIt() {
        LeadQuality quality = quality();
        Map<String, String> figures = quality.figures(quality.match(List.of(
                lead(1, true, "op-1:0", "op-1:1"), lead(2, true, "op-1:2", "op-1:3"), lead(3, true, "noise:0"))));
        assertThat(figures)
                .containsEntry("recall", "0.500 (1 of 2)")
                .containsEntry("precision", "0.667 (2 of 3)")
                .containsEntry("recall fishing", "0.000 (0 of 1)");
    }

    @Test
    void aLookalikeAboveTheMedianIsCountedOnlyWhenItsInnocentExplanationIsHidden() {
        LeadQuality quality = quality();
        List<RankedLead> hidden = List.of(lead(1, false, "like-1:0", "like-1:1"), lead(2, true, "op-1:0", "op-1:1"));
        List<RankedLead> shown = List.of(lead(1, true, "like-1:0", "like-1:1"), lead(2, true, "op-1:0", "op-1:1"));
        String figure = "lookalikes above the median without innocent explanation";
        assertThat(quality.figures(quality.match(hidden))).containsEntry(figure, "1");
        assertThat(quality.figures(quality.match(shown))).containsEntry(figure, "0");
    }

    @Test
    void whatIsMissedSaysWhatItLeftAndHowMuchALeadHolds() {
        LeadQuality quality = quality();
        List<Met> met = quality.match(
                List.of(lead(1, true, "op-1:0", "op-1:1"), lead(2, true, "op-2:0", "noise:0", "noise:1")));

        assertThat(quality.missed(met)).containsExactly("fishing: op-2 left {tips=3}; a lead of 3 records holds 1");
        assertThat(quality.missed(List.of())).hasSize(2).allMatch(line -> line.endsWith("no lead holds any"));
    }

    @Test
    void aFlaggedLookalikeIsNamedWithItsRank() {
        LeadQuality quality = quality();

        assertThat(quality.flagged(quality.match(List.of(lead(4, true, "like-1:0", "like-1:1")))))
                .containsExactly("like-1 at rank 4, an innocent explanation is shown");
    }

    private static LeadQuality quality() {
        Map<RecordKey, Story> records = new HashMap<>();
        for (Story story : List.of(FARM, SHIP, AGENCY)) {
            IntStream.range(0, story.records())
                    .forEach(index -> records.put(new RecordKey("tips", story.id() + ":" + index), story));
        }
        return new LeadQuality(new Truth(List.of(FARM, SHIP), List.of(AGENCY), records));
    }

    private static RankedLead lead(int rank, boolean innocentShown, String... sourceIds) {
        List<RecordKey> evidence =
                List.of(sourceIds).stream().map(id -> new RecordKey("tips", id)).toList();
        return new RankedLead(rank, rank, 10 - rank, innocentShown, evidence);
    }
}
