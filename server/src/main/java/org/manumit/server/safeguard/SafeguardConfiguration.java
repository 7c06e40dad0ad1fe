package org.manumit.server.safeguard;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.manumit.postgres.DatabaseRole;
import org.manumit.postgres.Secrets;
import org.manumit.words.Words;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires home, secrets, database, pools and the transactions of accesses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HomeSettings.class, DatabaseSettings.class, SafeguardSettings.class})
class SafeguardConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Words words() {
        return new Words();
    }

    @Bean
    Home home(HomeSettings settings) {
        return Home.take(settings.folder());
    }

    @Bean
    Secrets secrets(Home home) {
        return new Secrets(home.folder().resolve("secrets"));
    }

    @Bean
    Database database(DatabaseSettings settings, Home home, Secrets secrets) {
        return Database.open(settings, home.folder(), secrets);
    }

    @Bean
    @Primary
    Pools dataSource(Database database) {
        Map<Object, Object> byRole = new HashMap<>();
        for (DatabaseRole role :
                new DatabaseRole[] {DatabaseRole.APP, DatabaseRole.RUN, DatabaseRole.LOADER, DatabaseRole.GATE}) {
            byRole.put(role, database.pool(role));
        }
        Pools pools = new Pools();
        pools.setTargetDataSources(byRole);
        return pools;
    }

    /** Connections of the journal's sequencer, apart from everybody else's. */
    @Bean(defaultCandidate = false)
    DataSource sequencerPool(Database database) {
        return database.pool(DatabaseRole.SEQUENCER);
    }

    @Bean
    PlatformTransactionManager transactionManager(Pools pools) {
        return new JdbcTransactionManager(pools);
    }

    @Bean
    JournalDigest journalDigest(Secrets secrets) {
        return new JournalDigest(secrets.key("journal-digest"));
    }

    @Bean
    AccessTransactions accessTransactions(
            Pools pools, PlatformTransactionManager manager, Secrets secrets, Clock clock, JournalDigest digest) {
        return new AccessTransactions(pools, manager, new ReadingToken(secrets.key("reading-token"), clock), digest);
    }
}
