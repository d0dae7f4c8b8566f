package dev.tidings.kit.testing;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types of ours that are turned into JSON or made from it: answers and bodies of resources and
 * REST clients, payloads of channels, what code hands to Jackson or marks for it, and whatever is
 * in the fields of these. An enum is not among them unless it is marked: its names need no
 * reflection.
 */
final class WireTypes {

    private static final String OURS = "dev.tidings.";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String WRITER = "MessageBodyWriter";
    private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";
    private static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.";
    private static final String JACKSON = "com.fasterxml.jackson.databind.";

    private final JavaClasses classes;
    private final Set<JavaClass> written;
    private final Map<String, JavaClass> elsewhere = new HashMap<>();

    private WireTypes(JavaClasses classes) {
        this.classes = classes;
        this.written = all().flatMap(WireTypes::writtenBy).collect(toSet());
    }

    /** Those that the classes lead to, in whichever module they are. */
    static Set<JavaClass> of(JavaClasses classes) {
        return new WireTypes(classes).reachable();
    }

    private Set<JavaClass> reachable() {
        Deque<JavaClass> open = new ArrayDeque<>(roots().toList());
        Set<JavaClass> found = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            JavaClass type = open.pop().getBaseComponentType();
            if (type.getName().startsWith(OURS) && !written.contains(type)) {
                JavaClass whole = whole(type);
                if (isRead(whole) && found.add(whole)) {
                    open.addAll(within(whole).toList());
                }
            }
        }
        return found;
    }

    /** With its fields and annotations, also when it is of another module. */
    private JavaClass whole(JavaClass type) {
        return classes.contain(type.getName())
                ? classes.get(type.getName())
                : elsewhere.computeIfAbsent(
                        type.getName(),
                        name -> new ClassFileImporter().importClass(type.reflect()));
    }

    private Stream<JavaClass> roots() {
        return Stream.of(
                        all().filter(WireTypes::isMarked),
                        all().flatMap(WireTypes::answers),
                        all().flatMap(WireTypes::bodies),
                        all().flatMap(WireTypes::payloads),
                        all().flatMap(WireTypes::handedToJackson))
                .flatMap(types -> types);
    }

    private Stream<JavaClass> all() {
        return classes.stream();
    }

    private static boolean isRead(JavaClass type) {
        return !type.isEnum() || isMarked(type);
    }

    private static Stream<JavaClass> within(JavaClass type) {
        Stream<JavaClass> inFields =
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(JavaField::getType)
                        .flatMap(WireTypes::involved);
        return Stream.concat(inFields, type.getSubclasses().stream());
    }

    private static boolean isMarked(JavaClass type) {
        return Stream.of(Stream.of(type), type.getMembers().stream())
                .flatMap(each -> each)
                .flatMap(each -> each.getAnnotations().stream())
                .anyMatch(annotation ->
                        annotation.getRawType().getName().startsWith(JACKSON_ANNOTATIONS));
    }

    private static Stream<JavaClass> answers(JavaClass type) {
        boolean serves =
                type.isAnnotatedWith(PATH)
                        || type.getAllRawInterfaces().stream()
                                .anyMatch(each -> each.isAnnotatedWith(PATH));
        return serves
                ? type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                        .map(JavaMethod::getReturnType)
                        .flatMap(WireTypes::involved)
                : Stream.of();
    }

    /** A parameter without an annotation is the body. */
    private static Stream<JavaClass> bodies(JavaClass type) {
        return type.isAnnotatedWith(PATH)
                ? type.getMethods().stream()
                        .flatMap(method -> method.getParameters().stream())
                        .filter(parameter -> parameter.getAnnotations().isEmpty())
                        .flatMap(parameter -> involved(parameter.getType()))
                : Stream.of();
    }

    private static Stream<JavaClass> payloads(JavaClass type) {
        Stream<JavaClass> sent =
                type.getFields().stream()
                        .filter(field -> field.getRawType().getSimpleName().endsWith("Emitter"))
                        .flatMap(field -> involved(field.getType()));
        Stream<JavaClass> taken =
                type.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(INCOMING))
                        .flatMap(method -> method.getParameterTypes().stream())
                        .flatMap(WireTypes::involved);
        return Stream.concat(sent, taken);
    }

    private static Stream<JavaClass> handedToJackson(JavaClass type) {
        boolean usesJackson =
                type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getName().startsWith(JACKSON));
        return usesJackson
                ? type.getReferencedClassObjects().stream().map(each -> each.getRawType())
                : Stream.of();
    }

    /** What a writer of ours writes is no JSON. */
    private static Stream<JavaClass> writtenBy(JavaClass type) {
        return type.getInterfaces().stream()
                .filter(JavaParameterizedType.class::isInstance)
                .filter(each -> each.toErasure().getName().endsWith(WRITER))
                .flatMap(WireTypes::involved);
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }
}
