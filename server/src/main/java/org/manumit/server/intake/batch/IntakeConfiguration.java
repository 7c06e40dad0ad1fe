package org.manumit.server.intake.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.manumit.server.intake.DraftSink;
import org.manumit.server.intake.Feeds;
import org.manumit.server.intake.custody.Custody;
import org.manumit.server.intake.mapping.SourceFormats;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Home;
import org.manumit.server.safeguard.Loading;
import org.manumit.server.safeguard.Outages;
import org.manumit.server.safeguard.RunMandate;
import org.manumit.server.safeguard.RunMandates;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires custody, workers and the door to them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

    private final Access run;

    IntakeConfiguration(RunMandates mandates) {
        this.run = mandates.open(new RunMandate("intake.batches", Set.of("intake"), Set.of()));
    }

    @Bean
    Custody custody(Home home, IntakeSettings settings) {
        Custody custody = new Custody(home.folder("custody"), settings.compressCustody());
        run.inTransaction(Act.of("intake.custody-sweep"), transaction -> {
            try {
                custody.removeUnknown(digest -> CustodyTable.known(transaction.jdbc(), digest));
                return true;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return custody;
    }

    @Bean
    HeldFiles heldFiles(Custody custody, Clock clock) {
        return new HeldFiles(custody, clock, run);
    }

    /** Reads and prepares; the thread that commits is the worker's own. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService intakeThreads() {
        AtomicInteger serial = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "intake-prepare-" + serial.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    BatchWork batchWork(
            Loading loading,
            DraftSink sink,
            HeldFiles files,
            SourceFormats formats,
            ApplicationEventPublisher events,
            BatchNews news,
            Clock clock,
            ExecutorService intakeThreads) {
        return new BatchWork(loading, sink, files, formats, events, news, clock, intakeThreads);
    }

    @Bean
    BatchAppend batchAppend(
            Loading loading, DraftSink sink, ApplicationEventPublisher events, BatchNews news, Clock clock) {
        return new BatchAppend(loading, sink, events, news, clock);
    }

    @Bean
    BatchQueue batchQueue(BatchWork work, HeldFiles files, Feeds feeds, Clock clock, Outages outages) {
        return new BatchQueue(work, files, feeds, run, new Waits(clock), outages);
    }

    @Bean
    Batches batches(
            Feeds feeds,
            HeldFiles files,
            SourceFormats formats,
            BatchQueue queue,
            BatchNews news,
            Clock clock,
            Outages outages,
            IntakeSettings settings) {
        return new Batches(
                feeds,
                files,
                formats,
                queue,
                news,
                clock,
                outages,
                settings.maxFileSize().toBytes());
    }
}
