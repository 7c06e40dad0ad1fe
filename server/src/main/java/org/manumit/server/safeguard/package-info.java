/**
 * Who acts, why, and the record of it: agencies, users and roles; inquiries and other mandates; purposes; markings; the journal.
 *
 * <p><b>Holds</b> accounts, inquiries, sharing agreements between agencies, and the journal. <b>Comes in</b>: sign-ins and administration.
 * <b>Goes out</b>: an {@link org.manumit.server.safeguard.Access} for each request and each background run. <b>Who may see</b>: administrators
 * administer and read no data; journals are read by auditors and outside reviewers.
 *
 * <p>Tables get their connection only from {@link org.manumit.server.safeguard.Access#inTransaction}, {@link
 * org.manumit.server.safeguard.Loading#inTransaction} or a run's access. A table with data from feeds has the columns {@code agency_id integer
 * NOT NULL, marking smallint NOT NULL, compartment_id integer, names_person boolean NOT NULL} and is protected in its migration by
 *
 * <pre>CALL safeguard.protect('lead.finding', app =&gt; 'SELECT', run =&gt; 'SELECT, INSERT, UPDATE, DELETE', loader =&gt; '');</pre>
 *
 * which enables and forces row-level security, makes the policies and grants what is named to people's requests ({@code app}), background
 * runs ({@code run}) and loading ({@code loader}; give it {@code INSERT}, and SELECT on key columns by an own {@code GRANT SELECT (id, …)}).
 * Other tables are granted by hand to {@code manumit_app} (runs inherit that), {@code manumit_run}, {@code manumit_loader}. A foreign key to
 * a protected table works as usual. Full-text and trigram operators are not leakproof, so under row-level security their indexes are not
 * used: write a {@code SECURITY DEFINER} function with {@code SET search_path = pg_catalog, pg_temp} that returns candidate ids, and hand it
 * over with {@code CALL safeguard.search_function('lead.candidates(text, integer)')}. For rows that belong to one person policies may use
 * {@code (SELECT safeguard.actor())}, {@code (SELECT safeguard.actor_agency())} and {@code (SELECT safeguard.has_role('SUPERVISOR'))}.
 *
 * <p>Published views, for names to ids: {@code safeguard.staff_name (id, display_name, agency_id)}, {@code safeguard.agency_name (id, key,
 * name, country, kind)} and {@code safeguard.inquiry_name (id, number)}, which shows the inquiries that the reader may know of.
 */
@ApplicationModule(allowedDependencies = "law")
@NullMarked
package org.manumit.server.safeguard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
