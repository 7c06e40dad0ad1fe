package org.manumit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StallTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Test
    void aPostmasterThatRefusesWithNothingThatRecoversIsStalledOnceItLasts() throws Exception {
        try (Postmaster postmaster = new Postmaster("postgres: checkpointer")) {
            Stall stall = new Stall(PATIENCE);

            assertThat(stall.lasts(true, postmaster.handle())).isFalse();
            Thread.sleep(2 * PATIENCE.toMillis());
            assertThat(stall.lasts(true, postmaster.handle())).isTrue();
        }
    }

    @Test
    void oneThatRecoversOrAnswersIsNot() throws Exception {
        try (Postmaster recovering = new Postmaster("postgres: startup recovering 000000010000000000000019");
                Postmaster answering = new Postmaster("postgres: checkpointer")) {
            Stall first = new Stall(PATIENCE);
            Stall second = new Stall(PATIENCE);

            Thread.sleep(2 * PATIENCE.toMillis());

            assertThat(first.lasts(true, recovering.handle())).isFalse();
            assertThat(second.lasts(false, answering.handle())).isFalse();
        }
    }

    /** A process with one child of this title. */
    private record Postmaster(Process process) implements AutoCloseable {

        Postmaster(String title) throws IOException, InterruptedException {
            this(new ProcessBuilder("bash", "-c", "(exec -a \"$0\" sleep 60) & wait", title).start());
            while (process.children().noneMatch(child -> titleOf(child).startsWith("postgres: "))) {
                Thread.sleep(5);
            }
        }

        private static String titleOf(ProcessHandle child) {
            try {
                return Files.readString(Path.of("/proc/" + child.pid() + "/cmdline"));
            } catch (IOException ended) {
                return "";
            }
        }

        ProcessHandle handle() {
            return process.toHandle();
        }

        @Override
        public void close() {
            process.children().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
