package dev.tidings.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.tidings.kit.testing.HouseRules;

/** The kit is used by others, so what is public here is not asked who uses it. */
@AnalyzeClasses(packages = "dev.tidings.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchRule NO_CYCLES = HouseRules.FEATURES_HAVE_NO_CYCLES;

    @ArchTest static final ArchRule NO_SOCKETS = HouseRules.ONLY_THE_TRANSPORT_OPENS_SOCKETS;

    @ArchTest
    static final ArchRule KNOWS_NO_SERVICE =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.tidings.integration..",
                            "dev.tidings.job..",
                            "dev.tidings.log..",
                            "dev.tidings.gateway..");
}
