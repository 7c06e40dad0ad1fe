package org.manumit.server.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnaskedFeedsTest {

    private final UnaskedFeeds feeds = new UnaskedFeeds();

    @Test
    void aFeedIsAskedLongerEachTimeItIsRefused() {
        assertThat(feeds.next(1)).isTrue();
        for (int asked = 1; asked <= 64; asked *= 2) {
            feeds.failed(1);
            assertThat(askedChunks()).isEqualTo(asked);
        }
        feeds.failed(1);
        assertThat(askedChunks()).isEqualTo(64);
        assertThat(feeds.next(2)).as("another feed").isTrue();
    }

    @Test
    void aFeedThatBringsNewRecordsAgainIsTrustedAgain() {
        feeds.failed(1);
        feeds.failed(1);
        assertThat(askedChunks()).isEqualTo(2);
        feeds.worked(1);
        feeds.failed(1);
        assertThat(askedChunks()).isEqualTo(2);
        feeds.worked(1);
        feeds.worked(1);
        feeds.failed(1);
        assertThat(askedChunks()).isEqualTo(1);
    }

    private int askedChunks() {
        int asked = 0;
        while (!feeds.next(1)) {
            asked++;
        }
        return asked;
    }
}
