package org.manumit.server.safeguard.journal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manumit.journal.MerkleHash;
import org.manumit.journal.SignedCheckpoint;
import org.manumit.journal.Verification;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Mandate;
import org.manumit.server.safeguard.Page;
import org.manumit.server.safeguard.Permitted;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.journal.JournalBook;
import org.manumit.server.safeguard.journal.JournalEntryView;
import org.manumit.server.safeguard.journal.JournalFilter;
import org.manumit.words.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal for auditors and outside reviewers. */
@RestController
@RequestMapping("/api/safeguard/journal")
class JournalController {

    private final JournalBook book;
    private final Words words;

    JournalController(JournalBook book, Words words) {
        this.book = book;
        this.words = words;
    }

    record CheckpointView(long size, String rootHash, Instant at, String signature, String keyId, String note) {

        static CheckpointView of(SignedCheckpoint signed) {
            return new CheckpointView(
                    signed.checkpoint().size(),
                    signed.checkpoint().root().hex(),
                    signed.checkpoint().at(),
                    signed.signature(),
                    signed.keyId(),
                    signed.note());
        }
    }

    record ProofView(long leafIndex, long treeSize, String leafHash, List<String> path, String rootHash) {}

    record VerificationView(boolean ok, long size, String rootHash, long signed, List<String> problems) {}

    record ActView(String action, String text) {}

    record KeyView(String key) {}

    @Permitted(
            roles = {Role.AUDITOR, Role.OUTSIDE_REVIEWER},
            mandate = Mandate.Need.ANY)
    @GetMapping
    Page<JournalEntryView> list(
            Access access,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subjectType,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable String inquiry,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        return book.list(access, new JournalFilter(actor, action, subjectType, subjectId, inquiry, from, to), cursor);
    }

    @Permitted(
            roles = {Role.AUDITOR, Role.OUTSIDE_REVIEWER},
            mandate = Mandate.Need.ANY)
    @GetMapping("/acts")
    List<ActView> acts(Access access) {
        return book.acts(access).entrySet().stream()
                .map(act -> new ActView(act.getKey(), act.getValue()))
                .toList();
    }

    @Permitted(
            roles = {Role.AUDITOR, Role.OUTSIDE_REVIEWER},
            mandate = Mandate.Need.ANY)
    @GetMapping("/export")
    void export(Access access, HttpServletResponse response) throws IOException {
        attach(response, "journal.jsonl", "application/jsonl");
        book.export(access, response.getOutputStream());
    }

    @Permitted(
            roles = {Role.AUDITOR, Role.OUTSIDE_REVIEWER},
            mandate = Mandate.Need.ANY)
    @GetMapping("/export.csv")
    void exportTable(
            Access access,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable Long actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subjectType,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable String inquiry,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to)
            throws IOException {
        attach(response, "journal.csv", "text/csv;charset=UTF-8");
        JournalFilter filter = new JournalFilter(actor, action, subjectType, subjectId, inquiry, from, to);
        book.exportTable(access, filter, response.getOutputStream());
    }

    @Permitted(
            roles = {Role.AUDITOR, Role.OUTSIDE_REVIEWER},
            mandate = Mandate.Need.ANY)
    @GetMapping("/checkpoints")
    List<CheckpointView> checkpoints(Access access) {
        return book.checkpoints(access).stream().map(CheckpointView::of).toList();
    }

    @Permitted(
            roles = {Role.AUDITOR, Role.OUTSIDE_REVIEWER},
            mandate = Mandate.Need.ANY)
    @GetMapping(value = "/checkpoints/{size}", produces = MediaType.TEXT_PLAIN_VALUE)
    void checkpoint(Access access, @PathVariable long size, HttpServletResponse response) throws IOException {
        byte[] file = book.checkpointFile(access, size);
        attach(response, size + ".checkpoint", "text/plain;charset=UTF-8");
        response.getOutputStream().write(file);
    }

    @Permitted(
            roles = {Role.AUDITOR, Role.OUTSIDE_REVIEWER},
            mandate = Mandate.Need.ANY)
    @GetMapping("/key")
    KeyView key() {
        return new KeyView(book.verifierKey());
    }

    @Permitted(
            roles = {Role.AUDITOR, Role.OUTSIDE_REVIEWER},
            mandate = Mandate.Need.ANY)
    @PostMapping("/verify")
    VerificationView verify(Access access) {
        Verification found = book.verify(access);
        List<String> problems = found.problems().stream()
                .map(problem -> problem.text(words, access.actor().language()))
                .toList();
        return new VerificationView(found.ok(), found.size(), found.root().hex(), found.signed(), problems);
    }

    @Permitted(
            roles = {Role.AUDITOR, Role.OUTSIDE_REVIEWER},
            mandate = Mandate.Need.ANY)
    @GetMapping("/proof/{sequence}")
    ProofView proof(Access access, @PathVariable long sequence) {
        JournalBook.Proof proof = book.proof(access, sequence);
        return new ProofView(
                proof.path().index(),
                proof.path().size(),
                proof.leaf().hex(),
                proof.path().path().stream().map(MerkleHash::hex).toList(),
                proof.root().hex());
    }

    private static void attach(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
