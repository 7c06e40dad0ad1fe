package org.manumit.server.detection;

import java.io.OutputStream;
import java.util.List;
import org.manumit.problem.Absent;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.springframework.stereotype.Component;

/** Organisations that published texts tell of, as each reader may see them. Thread-safe. */
@Component
public class FoundOrganisations {

    private final OrganisationTable table;
    private final OrganisationSight sight;

    FoundOrganisations(OrganisationTable table, OrganisationSight sight) {
        this.table = table;
        this.sight = sight;
    }

    /** Organisations, most texts first; only those that one of the observations belongs to, if any are named. */
    public OrganisationView.Page list(Access access, long[] containing, int offset) {
        return access.inTransaction(Act.of("detection.organisations"), tx -> {
            MemberPage page = table.page(tx, containing, offset);
            List<OrganisationView.Item> items = sight.of(tx, page.ids(), TextGroupSight.OPENING + 1).stream()
                    .map(seen -> sight.item(tx, seen))
                    .toList();
            return new OrganisationView.Page(items, page.total(), page.next());
        });
    }

    /** @throws Absent {@code organisation-unknown} */
    public OrganisationView.Organisation get(Access access, long id) {
        return access.inTransaction(
                Act.of("detection.organisation", "organisation", id),
                tx -> sight.of(tx, List.of(id), TextGroupSight.LONGEST_TEXT).stream()
                        .findFirst()
                        .map(seen -> sight.organisation(tx, seen, access.actor().language()))
                        .orElseThrow(() -> new Absent("detection", "organisation-unknown")));
    }

    /** Writes which of the feeds' texts belong to which organisation, as CSV. */
    public void export(Access access, OutputStream out) {
        access.<Boolean>inTransaction(Act.of("detection.organisations-export"), tx -> {
            try (TextExport export = new TextExport(out, "organisation")) {
                MemberPage.each(
                        from -> table.page(tx, new long[0], from),
                        ids -> sight.of(tx, ids, 1).forEach(seen -> export.add(seen.id(), seen.documents())));
                return true;
            }
        });
    }
}
