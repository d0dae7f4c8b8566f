package dev.tidings.local.stack;

import dev.tidings.local.stack.StackOptions.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A repository whose services are built, each of them a {@link FakeService}. */
record FakeRepository(Path root) {

    /** Makes the one that all tests share; PostgreSQL is unpacked into it once. */
    static FakeRepository build() throws IOException {
        Path root = Path.of("target/fake-repository").toAbsolutePath();
        for (Service service : Service.values()) {
            Path jar = ServiceProgram.file(root, service, Compilation.QUICK);
            Files.createDirectories(jar.getParent());
            write(jar);
        }
        return new FakeRepository(root);
    }

    private static void write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(file, manifest());
                InputStream code = FakeService.class.getResourceAsStream("FakeService.class")) {
            content.putNextEntry(
                    new ZipEntry(FakeService.class.getName().replace('.', '/') + ".class"));
            content.write(Objects.requireNonNull(code).readAllBytes());
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        return manifest;
    }
}
