package dev.tidings.local.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Who ordered: a customer, or a member of an account. */
record SampleCustomer(
        UUID id, int number, String firstName, String lastName, String street, boolean ofAccount) {

    private static final int CUSTOMERS = 5_000;

    static SampleCustomer of(Chance chance) {
        int number = chance.below(CUSTOMERS);
        return new SampleCustomer(
                new UUID(0x4000L, (2L << 62) | number),
                number,
                chance.oneOf(Words.FIRST_NAMES),
                chance.oneOf(Words.LAST_NAMES),
                chance.oneOf(Words.STREETS),
                chance.oneIn(4));
    }

    /** Puts into an order what it says of who ordered. */
    void describe(ObjectNode order) {
        String name = firstName + " " + lastName;
        String email = "customer-%d@example.com".formatted(number);
        if (ofAccount) {
            order.putObject("contact").put("name", name).put("email", email);
            relate(order, "account", new UUID(0x4000L, (2L << 62) | number % 100));
            relate(order, "account_member", id);
        } else {
            order.putObject("customer").put("name", name).put("email", email);
            relate(order, "customer", id);
        }
    }

    private static void relate(ObjectNode order, String type, UUID id) {
        order.withObject("/relationships")
                .putObject(type)
                .putObject("data")
                .put("type", type)
                .put("id", id.toString());
    }
}
