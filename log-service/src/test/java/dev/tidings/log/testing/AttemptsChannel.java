package dev.tidings.log.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The channel {@code attempts} from its sender's end: rows of the connector's queue. */
public final class AttemptsChannel {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private final Database channels = Database.ofTheChannels();

    /** Sends these messages and waits until the service has taken them all. */
    public void deliver(List<?> messages) {
        messages.forEach(message -> send(json(message)));
        awaitEmpty();
    }

    /** Sends a message as it is. */
    public void send(String message) {
        channels.execute(
                "insert into queue_attempts (payload) values (?)",
                (Object) message.getBytes(StandardCharsets.UTF_8));
        channels.execute("select pg_notify('queue_attempts', '')");
    }

    public void awaitEmpty() {
        await().atMost(20, SECONDS)
                .until(() -> channels.number("select count(*) from queue_attempts") == 0);
    }

    /** Messages that were parked for this reason. */
    public long parked(String reason) {
        return channels.number(
                "select count(*) from dead_letter where queue = 'attempts' and reason like ?",
                "%" + reason + "%");
    }

    private static String json(Object message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
