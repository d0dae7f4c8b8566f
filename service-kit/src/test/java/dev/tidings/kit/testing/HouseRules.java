package dev.tidings.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.tidings.kit.identity.InternalOnly;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of the house, to be included in each module's {@code ArchitectureTest} by {@code
 * ArchTests.in(HouseRules.class)} over its own package without tests.
 */
public final class HouseRules {

    private static final List<String> SERVICES = List.of("integration", "job", "log", "gateway");

    private static final String REST_CLIENT =
            "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private static final String REGISTERED = "io.quarkus.runtime.annotations.RegisterForReflection";

    @ArchTest
    public static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("dev.tidings.*.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule PUBLIC_ONLY_WHAT_ANOTHER_PACKAGE_USES =
            classes()
                    .that()
                    .areTopLevelClasses()
                    .and()
                    .haveModifier(JavaModifier.PUBLIC)
                    .and()
                    .areNotAnnotatedWith("io.quarkus.runtime.annotations.QuarkusMain")
                    .and()
                    .areNotAnnotatedWith("io.quarkus.smallrye.openapi.OpenApiFilter")
                    .and()
                    .areNotAnnotatedWith(
                            "io.smallrye.config.ConfigMapping") // validation asks for it
                    .should(beUsedFromAnotherPackage())
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ONLY_THE_TRANSPORT_OPENS_SOCKETS =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..transport..", "..edge..", "dev.tidings.local..")
                    .should()
                    .dependOnClassesThat(opensSockets())
                    .allowEmptyShould(true);

    /** That a native executable has the classes of every cache, which Caffeine finds by name. */
    @ArchTest
    public static final ArchRule CACHES_ARE_OF_THE_KINDS_THAT_ARE_REGISTERED =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.tidings.kit.cache..")
                    .should()
                    .callMethodWhere(choosesTheKindOfCache());

    private HouseRules() {}

    /** That no class of one service imports another service's. */
    @ArchTest
    public static void servicesNeverImportEachOther(JavaClasses classes) {
        for (String service : SERVICES) {
            String[] others =
                    SERVICES.stream()
                            .filter(other -> !other.equals(service))
                            .map(other -> "dev.tidings." + other + "..")
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.tidings." + service + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    /** That a native executable can turn into JSON and back whatever a service asks it to. */
    @ArchTest
    public static void whatBecomesJsonIsRegistered(JavaClasses classes) {
        Set<JavaClass> wire = WireTypes.of(classes);
        Set<String> unknown =
                wire.stream()
                        .filter(type -> !type.isAnnotatedWith(REGISTERED))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new AssertionError("not annotated with @RegisterForReflection: " + unknown);
        }
    }

    /** That what is for other services is guarded where it is, and nothing else is. */
    @ArchTest
    public static void whatIsInternalSaysSo(JavaClasses classes) {
        Set<String> wrong =
                classes.stream()
                        .filter(type -> !type.isAnnotatedWith(REST_CLIENT))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> isInternal(path(method)) != isGuarded(method))
                        .map(JavaMethod::getFullName)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!wrong.isEmpty()) {
            throw new AssertionError("at odds with @InternalOnly: " + wrong);
        }
    }

    private static String path(JavaMethod method) {
        String path =
                Stream.of(method.getOwner(), method)
                        .flatMap(part -> part.tryGetAnnotationOfType(Path.class).stream())
                        .map(Path::value)
                        .collect(Collectors.joining("/", "/", ""));
        return path.replaceAll("/+", "/");
    }

    private static boolean isInternal(String path) {
        return path.equals("/internal") || path.startsWith("/internal/");
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.isAnnotatedWith(InternalOnly.class)
                || method.getOwner().isAnnotatedWith(InternalOnly.class);
    }

    private static DescribedPredicate<JavaMethodCall> choosesTheKindOfCache() {
        Set<String> harmless = Set.of("build", "ticker");
        return describe(
                "choose the kind of a cache",
                call ->
                        call.getTargetOwner().isEquivalentTo(Caffeine.class)
                                && !harmless.contains(call.getTarget().getName()));
    }

    private static DescribedPredicate<JavaClass> opensSockets() {
        List<String> names =
                List.of(
                        "java.net.Socket",
                        "java.net.http.HttpClient",
                        "java.nio.channels.SocketChannel",
                        "software.amazon.awssdk.services.sqs.SqsAsyncClient",
                        "io.vertx.ext.stomp.StompClient",
                        "org.apache.kafka.clients.producer.Producer",
                        "org.apache.kafka.clients.producer.KafkaProducer",
                        "io.vertx.core.http.HttpClient",
                        "io.vertx.core.net.NetClient",
                        "io.vertx.mutiny.core.http.HttpClient",
                        "io.vertx.mutiny.core.net.NetClient",
                        "io.vertx.ext.web.client.WebClient",
                        "io.vertx.mutiny.ext.web.client.WebClient");
        return describe("open sockets", type -> names.contains(type.getName()));
    }

    private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
        return new ArchCondition<>("be used from another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used =
                        type.getDirectDependenciesToSelf().stream()
                                .map(dependency -> dependency.getOriginClass().getPackageName())
                                .anyMatch(origin -> !origin.equals(type.getPackageName()));
                events.add(
                        new SimpleConditionEvent(
                                type,
                                used,
                                type.getName() + " is public, used elsewhere: " + used));
            }
        };
    }
}
