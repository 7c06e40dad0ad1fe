package org.manumit.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder to which checkpoints leave the database, one text file each, never overwritten: copy it to paper, to another machine or
 * to a witness. The journal's public key lies beside them. Thread-safe as long as one journal writes.
 */
public final class CheckpointFolder {

    /** Name of the file with the verifier key. */
    public static final String KEY_FILE = "journal-verifier.key";

    private static final String SUFFIX = ".checkpoint";
    private final Path folder;

    public CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the public key if it is not there. */
    public void export(VerifierKey key) throws IOException {
        Path file = folder.resolve(KEY_FILE);
        if (!Files.exists(file)) {
            write(file, key.text() + "\n");
        }
    }

    /** Writes the checkpoint if it is not there; two that differ in size or root never share a name. */
    public void export(SignedCheckpoint signed) throws IOException {
        Checkpoint checkpoint = signed.checkpoint();
        String name = String.format(
                "%012d-%s%s", checkpoint.size(), checkpoint.root().hex().substring(0, 16), SUFFIX);
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            write(file, signed.note());
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        DurableFiles.write(beside, text.getBytes(StandardCharsets.UTF_8));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.syncFolder(file);
    }

    /** The key in the folder. */
    public VerifierKey key() throws IOException {
        return VerifierKey.parse(Files.readString(folder.resolve(KEY_FILE)));
    }

    /**
     * The exported checkpoints, smallest first.
     *
     * @throws MalformedCheckpointException when a file is damaged; its name is in the message
     */
    public List<SignedCheckpoint> list() throws IOException {
        List<SignedCheckpoint> checkpoints = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return checkpoints;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                checkpoints.add(read(file));
            }
        }
        return checkpoints;
    }

    private static SignedCheckpoint read(Path file) throws IOException {
        try {
            return SignedCheckpoint.parse(Files.readString(file));
        } catch (MalformedCheckpointException damaged) {
            throw new MalformedCheckpointException(
                    "a signed checkpoint in " + file.getFileName(), "a damaged file", damaged);
        }
    }
}
