package dev.tidings.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.local.stack.ApplicationKey;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    @Test
    void showsCommandsThatCanBeCopied() {
        // Given
        UUID client = UUID.randomUUID();
        ApplicationKey key =
                new ApplicationKey(client, "a-secret", UUID.randomUUID(), UUID.randomUUID());

        // When
        String text = new Welcome(URI.create("http://127.0.0.1:8080"), key).text();

        // Then
        assertThat(text)
                .contains("curl -s http://127.0.0.1:8080/oauth/access_token \\\n")
                .contains("-d client_id=" + client + " \\\n")
                .contains("-d client_secret=a-secret |\n")
                .contains("sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')\n");
    }
}
