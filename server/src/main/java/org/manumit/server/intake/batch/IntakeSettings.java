package org.manumit.server.intake.batch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of intake.
 *
 * @param compressCustody whether received files are stored with gzip
 * @param maxFileSize longest file that is taken
 */
@ConfigurationProperties(prefix = "manumit.intake", ignoreUnknownFields = false)
public record IntakeSettings(
        @DefaultValue("false") boolean compressCustody,
        @DefaultValue("64GB") DataSize maxFileSize) {}
