package org.manumit.server.intake.batch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of intake.
 *
 * @param compressCustody whether received files are stored with gzip
 * @param maxFileSize longest file that is taken
 * @param answerUrgentTipsWithin how long the clock of an urgent tip runs before it is overdue, 1 minute to 7 days; an hour is our choice,
 *     not a standard
 */
@ConfigurationProperties(prefix = "manumit.intake", ignoreUnknownFields = false)
public record IntakeSettings(
        @DefaultValue("false") boolean compressCustody,
        @DefaultValue("64GB") DataSize maxFileSize,
        @DefaultValue("1h") Duration answerUrgentTipsWithin) {

    public IntakeSettings {
        if (answerUrgentTipsWithin.compareTo(Duration.ofMinutes(1)) < 0
                || answerUrgentTipsWithin.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException(
                    "manumit.intake.answer-urgent-tips-within must be 1m to 7d but was " + answerUrgentTipsWithin);
        }
    }
}
