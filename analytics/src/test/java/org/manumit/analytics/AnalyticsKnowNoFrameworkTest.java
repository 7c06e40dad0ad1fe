package org.manumit.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class AnalyticsKnowNoFrameworkTest {

    private static final JavaClasses ANALYTICS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.manumit.analytics");

    @Test
    void analyticsDependOnTheJdkAndAFewSmallLibrariesAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..",
                        "java.text..",
                        "java.io",
                        "java.nio",
                        "java.nio.charset",
                        "java.security",
                        "javax.crypto..",
                        "org.manumit.analytics..",
                        "it.unimi.dsi.fastutil..",
                        "com.uber.h3core..",
                        "com.ibm.icu..",
                        "com.google.i18n.phonenumbers..",
                        "org.jspecify.annotations..")
                .check(ANALYTICS);
    }

    @Test
    void ciphersAreForBlindMatchingAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.manumit.analytics.linkage.blind..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio", "java.security", "javax.crypto..")
                .check(ANALYTICS);
    }

    @Test
    void analyticsAreSilentAndReachForNoFileNetworkClockOrRandomness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .accessField(System.class, "out")
                .check(ANALYTICS);
    }
}
