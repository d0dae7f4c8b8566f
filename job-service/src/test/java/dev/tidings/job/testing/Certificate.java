package dev.tidings.job.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate of its own authority, made for one test.
 *
 * @param keyStore PKCS12, with the key
 * @param pem the certificate, for whoever is to trust it
 */
public record Certificate(Path keyStore, Path pem) {

    public static final String PASSWORD = "changeit";

    private static final int LONGEST_FILE_NAME = 100;
    private static final String ALIAS = "server";

    /**
     * Makes one.
     *
     * @param name what it is for, such as {@code dns:localhost,ip:127.0.0.1}
     */
    public static Certificate of(Path directory, String name) {
        String file = name.replaceAll("\\W", "-");
        file = file.substring(0, Math.min(file.length(), LONGEST_FILE_NAME));
        Certificate made =
                new Certificate(directory.resolve(file + ".p12"), directory.resolve(file + ".pem"));
        made.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=" + name);
        made.keytool("-exportcert", "-rfc", "-file", made.pem.toString());
        return made;
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", ALIAS, "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", keyStore.toString(), "-storepass", PASSWORD));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool failed: " + command);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
