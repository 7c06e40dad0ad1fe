package org.manumit.server.harness;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.manumit.server.safeguard.Stage;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties the tables before each test. */
final class EmptyTables implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(Stage.class).empty();
    }
}
