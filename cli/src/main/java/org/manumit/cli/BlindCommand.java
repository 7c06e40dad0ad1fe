package org.manumit.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.manumit.analytics.linkage.blind.BlindRecords;
import org.manumit.analytics.linkage.field.FieldRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds which of one's own records a partner has too, without either showing its records. */
@Command(
        name = "blind",
        mixinStandardHelpOptions = true,
        description = {
            "Find which of your records a partner has too, without either of you showing the other any record.",
            "One side listens, the other asks; both need a copy of one code (--new-code makes it).",
            "Writes matches.csv: your id, the partner's desk, and a reference that both desks hold."
        })
final class BlindCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "CSV, TSV, XLSX or JSON lines, also packed with gzip")
    private @Nullable Path file;

    @Option(names = "--new-code", paramLabel = "FILE", description = "only make a code, in a new file")
    private @Nullable Path newCode;

    @Option(names = "--id", paramLabel = "COLUMN", description = "column of the records' ids, which stay with you")
    private String id = "";

    @Option(names = "--desk", paramLabel = "NAME", description = "your desk, as the partner is to call it")
    private String desk = "";

    @Option(names = "--code-file", paramLabel = "FILE", description = "the code that both sides have a copy of")
    private @Nullable Path codeFile;

    @Option(
            names = "--listen",
            paramLabel = "[HOST:]PORT",
            description = "wait here for the partner, by default on this machine only (" + LOOPBACK + ")")
    private @Nullable String listen;

    @Option(names = "--peer", paramLabel = "URL", description = "ask the partner that listens here")
    private @Nullable URI peer;

    @Option(names = "--out", paramLabel = "DIR", description = "folder to write to")
    private @Nullable Path out;

    @Option(names = "--role", paramLabel = "COLUMN=ROLE", description = "what a column says, as in link")
    private Map<String, FieldRole> roles = Map.of();

    @Option(
            names = "--leave-out",
            paramLabel = "COLUMN=VALUE",
            description = "rows that stay out; those with anything in a column of care stay out anyway")
    private Map<String, String> leaveOut = Map.of();

    @Option(
            names = "--not-care",
            paramLabel = "COLUMN",
            description = "a column that sounds as if it were of care and is not")
    private Set<String> notCare = Set.of();

    @Option(
            names = "--quota",
            paramLabel = "N",
            description = "persons that the partner may bring in 24 hours (default ${DEFAULT-VALUE})")
    private int quota = 200_000;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "how long the partner may be absent or silent (default ${DEFAULT-VALUE})")
    private int waitSeconds = 600;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (newCode != null) {
            BlindCode.writeNew(newCode, new SecureRandom());
            System.out.println("a new code is in " + newCode
                    + "; bring the partner a copy by a way that nobody else can read, and nobody else one");
            return 0;
        }
        if (file == null || id.isEmpty() || desk.isEmpty() || codeFile == null || out == null) {
            throw wrongUse(
                    "blind needs FILE, --id COLUMN, --desk NAME, --code-file FILE and --out DIR; or --new-code FILE");
        }
        if ((listen == null) == (peer == null)) {
            throw wrongUse("blind needs either --listen PORT or --peer URL");
        }
        if (waitSeconds < 1 || quota < 1) {
            throw wrongUse("--wait and --quota must be at least 1");
        }
        return match(file, BlindCode.read(codeFile), codeFile, out);
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private int match(Path from, BlindCode code, Path codePath, Path folder) throws IOException {
        RunCost cost = new RunCost();
        Clock clock = Clock.systemUTC();
        BlindFolder written = new BlindFolder(folder, clock);
        RecordFiles files = read(from);
        BlindRecords records = BlindRecords.of(LinkCommand.fields(files, roles), () -> false);
        BlindSide side = new BlindSide(desk, records);
        say("%,d records of %,d persons or firms", files.size(), records.persons());
        BlindOutcome outcome;
        try {
            Path kept = codePath.resolveSibling(codePath.getFileName() + ".quota");
            BlindGate gate = new BlindQuota(kept, code, quota, clock);
            outcome = peer == null ? listen(side, code, gate) : ask(side, code, gate, peer);
        } catch (CommandFailure failed) {
            written.log("%s, %s, own persons %d"
                    .formatted(
                            peer == null ? "answered" : "asked",
                            failed.getCause() instanceof BlindGate.Refused ? "refused" : "not finished",
                            records.persons()));
            throw failed;
        }
        int matched = written.write(files, records, outcome);
        written.log("%s, own persons %d, partner's about %d, matches %d"
                .formatted(
                        peer == null ? "answered" : "asked",
                        records.persons(),
                        outcome.partnersPersons(),
                        outcome.matches().size()));
        System.out.println(String.format(
                Locale.ROOT,
                "%,d records, %,d matches, %,d records in them, %s",
                files.size(),
                outcome.matches().size(),
                matched,
                cost));
        return 0;
    }

    private RecordFiles read(Path from) {
        RecordFiles files = RecordFiles.read(List.of(from), id);
        int read = files.size();
        CareRows care = new CareRows(files, leaveOut, notCare);
        files.leaveOut(care.leftOut());
        say("%,d records read, %,d rows with issues", read, files.issues().size());
        if (files.size() < read) {
            say(
                    "%,d records left out%s",
                    read - files.size(),
                    care.columns().isEmpty()
                            ? ""
                            : ", also for what stands in columns that speak of care: "
                                    + String.join(", ", care.columns()));
        }
        if (files.size() == 0) {
            throw new CommandFailure("no record is left to compare");
        }
        return files;
    }

    private BlindOutcome listen(BlindSide side, BlindCode code, BlindGate gate) {
        try (BlindListener listener = new BlindListener(
                address(), code, (secrets, random) -> new BlindAnswering(side, secrets, gate, random))) {
            say("waiting for the partner on port %d", listener.port());
            return listener.await(Duration.ofSeconds(waitSeconds));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("stopped while waiting for the partner", stopped);
        }
    }

    private InetSocketAddress address() {
        String told = Objects.requireNonNull(listen);
        int colon = told.lastIndexOf(':');
        try {
            String host = colon < 0 ? LOOPBACK : told.substring(0, colon);
            return new InetSocketAddress(host, Integer.parseInt(told.substring(colon + 1)));
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure("--listen must be a port from 0 to 65535, maybe with a host before it", wrong);
        }
    }

    private BlindOutcome ask(BlindSide side, BlindCode code, BlindGate gate, URI address) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new CommandFailure("--peer must be an address such as http://desk.example:8477");
        }
        BlindPeer partner = BlindPeer.connect(address, code, Duration.ofSeconds(waitSeconds));
        try {
            return new BlindAsking(side, partner, partner.secrets(), gate, new SecureRandom()).run();
        } catch (BlindGate.Refused refused) {
            throw new CommandFailure("the partner brings more persons than your --quota for 24 hours leaves", refused);
        } catch (BlindMessage.Malformed broken) {
            throw new CommandFailure("the partner broke the protocol: " + broken.getMessage(), broken);
        }
    }

    private static void say(String format, Object... arguments) {
        System.err.println(String.format(Locale.ROOT, format, arguments));
    }
}
