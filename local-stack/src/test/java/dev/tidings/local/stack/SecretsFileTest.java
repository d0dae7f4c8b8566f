package dev.tidings.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.local.process.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFileTest {

    @TempDir Path directory;

    private DataDirectory data;

    @BeforeEach
    void name() {
        data = new DataDirectory(directory);
    }

    @Test
    void makesSecretsOnceAndKeepsThem() {
        // Given
        Secrets made = SecretsFile.readOrGenerate(data);

        // When
        Secrets read = SecretsFile.readOrGenerate(data);

        // Then
        assertThat(read).isEqualTo(made);
    }

    @Test
    void makesKeysOfTheLengthThatIsAskedFor() {
        // When
        Secrets made = SecretsFile.readOrGenerate(data);

        // Then
        assertThat(made.masterKeys()).startsWith("1:");
        assertThat(Base64.getDecoder().decode(made.masterKeys().substring(2))).hasSize(32);
        assertThat(Base64.getUrlDecoder().decode(made.firstKey().clientSecret())).hasSize(32);
    }

    @Test
    void makesOthersForAnotherDirectory(@TempDir Path another) {
        // When
        Secrets made = SecretsFile.readOrGenerate(data);

        // Then
        assertThat(SecretsFile.readOrGenerate(new DataDirectory(another))).isNotEqualTo(made);
    }

    @Test
    void letsOnlyTheOwnerRead() throws IOException {
        // When
        SecretsFile.readOrGenerate(data);

        // Then
        assertThat(Files.getPosixFilePermissions(data.secrets()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void refusesToMakeNewOnesForDatabasesThatAreThere() throws IOException {
        // Given
        Files.createDirectory(data.databases());

        // Then
        assertThatThrownBy(() -> SecretsFile.readOrGenerate(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("secrets.json is missing");
    }

    @Test
    void saysThatTheFileIsDamaged() throws IOException {
        // Given
        Files.writeString(data.secrets(), "{\"master_keys\": \"1:");

        // Then
        assertThatThrownBy(() -> SecretsFile.readOrGenerate(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith("secrets.json is damaged: restore it");
    }

    @Test
    void tellsNoSecretInMessages() {
        // When
        Secrets made = SecretsFile.readOrGenerate(data);

        // Then
        assertThat(made.toString() + made.firstKey())
                .doesNotContain(made.masterKeys(), made.firstKey().clientSecret());
    }
}
