package org.manumit.server.shape;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Permitted;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class CodeShapeTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.manumit");

    @Test
    void analyticsAndFormatsKnowNoFrameworkNoDatabaseNoNetwork() {
        noClasses()
                .that(resideInAPackage("org.manumit.analytics..").or(resideInAPackage("org.manumit.formats..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net.http..",
                        "org.slf4j..",
                        "org.manumit.server..")
                .check(CLASSES);
    }

    @Test
    void analyticsOpenNoFileAndReadNoClock() {
        noClasses()
                .that(resideInAPackage("org.manumit.analytics.."))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void controllersArePackagePrivateAndLiveInWeb() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..web")
                .check(CLASSES);
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "handle requests",
                        method -> AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class)))
                .should()
                .beAnnotatedWith(Permitted.class)
                .check(CLASSES);
    }

    @Test
    void noNameSaysNothing() {
        for (String suffix : new String[] {"Util", "Utils", "Helper", "Manager", "Impl", "Processor", "Info", "Data"}) {
            noClasses()
                    .that(resideInAPackage("org.manumit.."))
                    .should()
                    .haveSimpleNameEndingWith(suffix)
                    .check(CLASSES);
        }
    }

    @Test
    void onlySafeguardHoldsConnections() {
        noClasses()
                .that(resideInAPackage("org.manumit.server..")
                        .and(not(resideInAPackage("org.manumit.server.safeguard.."))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.sql.DataSource")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.JdbcTemplate")
                .orShould()
                .callMethod(java.sql.DriverManager.class, "getConnection", String.class, String.class, String.class)
                .check(CLASSES);
    }

    @Test
    void accessIsBuiltInSafeguardAlone() {
        noClasses()
                .that(not(resideInAPackage("org.manumit.server.safeguard")))
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "the constructor of Access",
                                call -> call.getTargetOwner().isEquivalentTo(Access.class))))
                .check(CLASSES);
        classes()
                .that(com.tngtech.archunit.base.DescribedPredicate.<JavaClass>describe(
                        "are Access", candidate -> candidate.isEquivalentTo(Access.class)))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }
}
