package org.manumit.server.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manumit.server.intake.batch.Batch;
import org.manumit.server.intake.batch.BatchProblem;
import org.manumit.server.safeguard.Outage;
import org.manumit.words.Language;
import org.manumit.words.Words;

/** A batch as the API shows it. */
record BatchView(
        long id,
        String feedKey,
        String feedName,
        String fileName,
        String state,
        String format,
        long bytes,
        long bytesRead,
        long records,
        long accepted,
        long duplicates,
        long quarantined,
        long unconsented,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Map<String, Object> problem,
        String by,
        @Nullable Double recordsPerSecond) {

    static BatchView of(Batch batch, Words words, Language language, Instant now) {
        return new BatchView(
                batch.id(),
                batch.feedKey(),
                batch.feedName(),
                batch.fileName(),
                batch.state().name(),
                batch.format(),
                batch.bytes(),
                batch.bytesRead(),
                batch.records(),
                batch.accepted(),
                batch.duplicates(),
                batch.quarantined(),
                batch.unconsented(),
                batch.startedAt() == null ? batch.receivedAt() : batch.startedAt(),
                batch.endedAt(),
                problem(batch.problem(), words, language),
                batch.by(),
                rate(batch, now));
    }

    private static @Nullable Map<String, Object> problem(
            @Nullable BatchProblem problem, Words words, Language language) {
        if (problem == null) {
            return null;
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("type", "/problems/" + problem.code());
        view.put("title", problem.code());
        view.put("status", status(problem.code()));
        view.put("code", problem.code());
        view.put("detail", words.plain(language, "intake.problem." + problem.code(), problem.arguments()));
        view.put("params", problem.arguments());
        return view;
    }

    /** What keeps a batch waiting is told as it is to a caller; all else is in the file. */
    private static int status(String code) {
        return Stream.of(Outage.values())
                .filter(outage -> outage.code().equals(code))
                .map(outage -> outage.problem().status())
                .findFirst()
                .orElse(422);
    }

    /** Records a second from the first read to the last commit, or to now. */
    private static @Nullable Double rate(Batch batch, Instant now) {
        if (batch.startedAt() == null || batch.records() == 0) {
            return null;
        }
        long millis = Duration.between(batch.startedAt(), batch.endedAt() == null ? now : batch.endedAt())
                .toMillis();
        return batch.records() * 1000.0 / Math.max(millis, 1);
    }
}
