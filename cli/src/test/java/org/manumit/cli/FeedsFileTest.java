package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsFileTest {

    private static final String FEED = """
            feeds:
              - key: tips
                name: Tip sheet
                owner: unit
                legalBasis: LB-PUBLIC-TASK
                purpose: investigate-trafficking
                marking: TLP:AMBER
                reliability: B
                retention: P2Y
                kind: tip
                files: ["tips*.csv"]
                mapping: mappings/tips.yaml
            """;

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void eachFileFindsTheFeedThatClaimsIt() throws IOException {
        FeedsFile feeds = feeds(FEED);
        Files.writeString(folder.resolve("tips-march.csv"), "id\n");
        assertThat(feeds.feedOf(folder.resolve("tips-march.csv")))
                .get()
                .extracting(FeedsFile.FeedEntry::key)
                .isEqualTo("tips");
    }

    @Test
    void aFileThatNoFeedClaimsHasNoFeed() throws IOException {
        assertThat(feeds(FEED).feedOf(folder.resolve("holiday.jpg"))).isEmpty();
    }

    @Test
    void mappingsFeedsFileAndTruthAreNotData() throws IOException {
        FeedsFile feeds = feeds(FEED);
        Files.createDirectories(folder.resolve("mappings"));
        Files.createDirectories(folder.resolve("truth"));
        Files.writeString(folder.resolve("mappings/tips.yaml"), "kind: tip\n");
        Files.writeString(folder.resolve("truth/truth.json"), "{}");
        Files.writeString(folder.resolve("tips.csv"), "id\n");
        assertThat(feeds.files()).containsExactly(folder.resolve("tips.csv"));
    }

    @Test
    void aFeedWithoutLegalBasisIsRefusedByName() {
        assertThatThrownBy(() -> feeds(FEED.replace("    legalBasis: LB-PUBLIC-TASK\n", "")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("feed tips has no `legalBasis`");
    }

    @Test
    void aFileClaimedTwiceIsAnError() throws IOException {
        String second = FEED.substring(FEED.indexOf("  - key")).replace("key: tips", "key: more");
        FeedsFile feeds = feeds(FEED + second);
        assertThatThrownBy(() -> feeds.feedOf(folder.resolve("tips.csv"))).hasMessageContaining("more than one feed");
    }

    @Test
    void aMissingFeedsFileSaysWhatItMustHold() {
        assertThatThrownBy(() -> FeedsFile.read(folder, folder.resolve("feeds.yaml")))
                .hasMessageContaining("legal basis");
    }

    private FeedsFile feeds(String text) throws IOException {
        Files.writeString(folder.resolve("feeds.yaml"), text);
        return FeedsFile.read(folder, folder.resolve("feeds.yaml"));
    }
}
