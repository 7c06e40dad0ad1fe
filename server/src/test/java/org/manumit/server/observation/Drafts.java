package org.manumit.server.observation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.formats.Position;
import org.manumit.formats.mapping.Draft;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.TimePrecision;

/** Short drafts for tests. */
final class Drafts {

    private Drafts() {}

    static Draft tip(@Nullable String sourceId, String text) {
        return new Draft(
                new Position(1, 1),
                Kind.TIP,
                sourceId,
                null,
                TimePrecision.NONE,
                null,
                null,
                null,
                text,
                "en",
                Map.of(),
                List.of(),
                null,
                (sourceId == null ? "" : sourceId) + "," + text);
    }

    static PreparedDraft prepared(@Nullable String sourceId, String text) {
        Draft draft = tip(sourceId, text);
        ContentDigest digests = new ContentDigest();
        return new PreparedDraft(
                draft, digests.ofRaw(draft.raw()), digests.ofContent(draft), null, true, List.of(), "{}");
    }
}
