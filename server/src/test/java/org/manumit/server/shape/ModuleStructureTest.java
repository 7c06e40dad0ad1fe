package org.manumit.server.shape;

import org.junit.jupiter.api.Test;
import org.manumit.server.Manumit;
import org.springframework.modulith.core.ApplicationModules;

class ModuleStructureTest {

    @Test
    void modulesImportUpstreamOnlyAndKeepTheirInsidesToThemselves() {
        ApplicationModules.of(Manumit.class).verify();
    }
}
