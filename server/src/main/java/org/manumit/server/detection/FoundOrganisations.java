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

    private static final int PAGE = 40;

    private final OrganisationTable table;
    private final OrganisationSight sight;

    FoundOrganisations(OrganisationTable table, OrganisationSight sight) {
        this.table = table;
        this.sight = sight;
    }

    /** Organisations, most texts first; only those that one of the observations belongs to, if any are named. */
    public OrganisationView.Page list(Access access, long[] containing, int offset) {
        return access.inTransaction(Act.of("detection.organisations"), tx -> {
            OrganisationTable.Page page = table.page(tx, containing, offset, PAGE);
            List<OrganisationView.Item> items = sight.of(tx, page.ids()).stream()
                    .map(seen -> sight.item(tx, seen))
                    .toList();
            int reached = offset + page.ids().size();
            return new OrganisationView.Page(items, page.total(), reached < page.total() ? "" + reached : null);
        });
    }

    /** @throws Absent {@code organisation-unknown} */
    public OrganisationView.Organisation get(Access access, long id) {
        return access.inTransaction(
                Act.of("detection.organisation", "organisation", id),
                tx -> sight.of(tx, List.of(id)).stream()
                        .findFirst()
                        .map(seen -> sight.organisation(tx, seen, access.actor().language()))
                        .orElseThrow(() -> new Absent("detection", "organisation-unknown")));
    }

    /** Writes which of the feeds' texts belong to which organisation, as CSV. */
    public void export(Access access, OutputStream out) {
        access.<Boolean>inTransaction(Act.of("detection.organisations-export"), tx -> {
            try (TextExport export = new TextExport(out, "organisation")) {
                int offset = 0;
                OrganisationTable.Page page;
                do {
                    page = table.page(tx, new long[0], offset, PAGE);
                    sight.of(tx, page.ids()).forEach(seen -> export.add(seen.id(), seen.documents()));
                    offset += page.ids().size();
                } while (offset < page.total() && !page.ids().isEmpty());
                return true;
            }
        });
    }
}
