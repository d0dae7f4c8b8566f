package dev.tidings.job.transport.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.transport.Destination.AwsSqs;
import dev.tidings.job.transport.Destination.GroupBy;
import dev.tidings.kit.address.Address;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageGroupTest {

    private static final UUID STORE = UUID.fromString("1b4e28ba-2fa1-41d2-883f-0016d3cca427");

    @Test
    void groupsByResourceOrStore() {
        assertThat(MessageGroup.of(queue("q.fifo", GroupBy.RESOURCE), STORE, "o-1"))
                .isEqualTo("o-1");
        assertThat(MessageGroup.of(queue("q.fifo", GroupBy.STORE), STORE, "o-1"))
                .isEqualTo(STORE.toString());
    }

    @Test
    void hasNoGroupInAStandardQueue() {
        assertThat(MessageGroup.of(queue("q", GroupBy.RESOURCE), STORE, "o-1")).isNull();
    }

    @Test
    void groupsByStoreWhatHasNoId() {
        assertThat(MessageGroup.of(queue("q.fifo", GroupBy.RESOURCE), STORE, ""))
                .isEqualTo(STORE.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ö", "x\n"})
    void replacesAnIdThatSqsWouldRefuse(String id) {
        // When
        String group = MessageGroup.of(queue("q.fifo", GroupBy.RESOURCE), STORE, id);

        // Then it is a group all the same, and always this one
        assertThat(group).matches("[0-9a-f-]{36}").isNotEqualTo(STORE.toString());
        assertThat(MessageGroup.of(queue("q.fifo", GroupBy.RESOURCE), STORE, id)).isEqualTo(group);
    }

    private static AwsSqs queue(String name, GroupBy groupBy) {
        return new AwsSqs(
                STORE,
                new Address("https", "sqs.eu-west-1.amazonaws.com", -1, "/1/" + name),
                "id",
                "secret",
                "eu-west-1",
                groupBy);
    }
}
