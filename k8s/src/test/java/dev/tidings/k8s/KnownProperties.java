package dev.tidings.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * The properties {@code tidings.*} that a service reads, as its build left them: those of its
 * {@code @ConfigMapping} interfaces and {@code @ConfigProperty} parameters, and those that its
 * configuration files have a default for.
 */
record KnownProperties(Set<String> names) {

    private static final DotName MAPPING = DotName.createSimple("io.smallrye.config.ConfigMapping");
    private static final DotName PROPERTY =
            DotName.createSimple("org.eclipse.microprofile.config.inject.ConfigProperty");

    private static final DotName OPTIONAL = DotName.createSimple("java.util.Optional");

    private static final List<String> FILES =
            List.of("application.properties", "META-INF/microprofile-config.properties");

    static KnownProperties of(String service) {
        Set<String> names = new TreeSet<>();
        for (String module : List.of(service, "service-kit")) {
            Path classes = Kustomize.root().resolve(module).resolve("target/classes");
            names.addAll(inFiles(classes));
            names.addAll(inClasses(index(classes)));
        }
        return new KnownProperties(names);
    }

    /** Whether a service reads the environment variable of this name. */
    boolean includes(String variable) {
        return names.stream().map(KnownProperties::variable).anyMatch(variable::equals);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> inFiles(Path classes) {
        Properties properties = new Properties();
        for (String name : FILES) {
            Path file = classes.resolve(name);
            if (Files.exists(file)) {
                try (InputStream content = Files.newInputStream(file)) {
                    properties.load(content);
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            }
        }
        return properties.stringPropertyNames();
    }

    private static Set<String> inClasses(Index index) {
        Set<String> names = new TreeSet<>();
        for (AnnotationInstance mapping : index.getAnnotations(MAPPING)) {
            collect(mapping.value("prefix").asString(), mapping.target().asClass(), index, names);
        }
        for (AnnotationInstance property : index.getAnnotations(PROPERTY)) {
            names.add(property.value("name").asString());
        }
        return names;
    }

    private static void collect(String prefix, ClassInfo type, Index index, Set<String> names) {
        for (MethodInfo method : type.methods()) {
            String name = prefix + "." + kebab(method.name());
            ClassInfo group = group(method.returnType(), index);
            if (group == null) {
                names.add(name);
            } else {
                collect(name, group, index, names);
            }
        }
    }

    private static @Nullable ClassInfo group(Type type, Index index) {
        ClassInfo known = index.getClassByName(withoutOptional(type).name());
        return known != null && known.isInterface() ? known : null;
    }

    private static Type withoutOptional(Type type) {
        return type.name().equals(OPTIONAL)
                ? type.asParameterizedType().arguments().getFirst()
                : type;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Index index(Path classes) {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    indexer.index(content);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return indexer.complete();
    }
}
