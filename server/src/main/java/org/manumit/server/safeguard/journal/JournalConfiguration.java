package org.manumit.server.safeguard.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.manumit.journal.CheckpointFolder;
import org.manumit.journal.SigningKey;
import org.manumit.server.safeguard.Home;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the journal: its key, the folder of its checkpoints, its sequencer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class JournalConfiguration {

    @Bean
    SigningKey journalKey(Home home) {
        try {
            return SigningKey.openOrCreate(home.folder("secrets"));
        } catch (IOException failure) {
            throw new UncheckedIOException("The journal's signing key cannot be opened", failure);
        }
    }

    @Bean
    CheckpointFolder checkpointFolder(Home home) {
        return new CheckpointFolder(home.folder("checkpoints"));
    }

    @Bean
    JournalSequencer journalSequencer(
            @Qualifier("sequencerPool") DataSource pool,
            SigningKey key,
            CheckpointFolder folder,
            JournalSettings settings,
            Clock clock) {
        return new JournalSequencer(pool, key, folder, settings, clock);
    }
}
