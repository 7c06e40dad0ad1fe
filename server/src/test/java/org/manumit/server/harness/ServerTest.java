package org.manumit.server.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.manumit.server.Manumit;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the running server. All such tests of a JVM share one application on a random port and one database; before each test the
 * tables are emptied (what migrations put in stays). Take a {@link org.manumit.server.safeguard.Stage} by constructor or {@code @Autowired}
 * field to make agencies, users and inquiries, and to get an {@code Access} or a signed-in HTTP client.
 *
 * <pre>
 * &#64;ServerTest
 * class LeadModuleTest {
 *     &#64;Autowired Stage stage;
 *
 *     &#64;Test
 *     void aMemberSeesTheLead() {
 *         var agency = stage.agency("unit-a");
 *         var ana = stage.user(agency, Role.ANALYST);
 *         var inquiry = stage.inquiry(agency, ana);
 *         leads.list(stage.access(ana, inquiry));
 *         stage.client(ana, inquiry).get("/api/lead/leads").status();
 *     }
 * }
 * </pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Manumit.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestHome.class)
@Import(org.manumit.server.safeguard.Stage.class)
@ExtendWith(EmptyTables.class)
public @interface ServerTest {}
