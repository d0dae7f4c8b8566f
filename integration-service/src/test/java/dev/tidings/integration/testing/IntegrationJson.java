package dev.tidings.integration.testing;

/** Bodies that create integrations; each is valid as it stands. */
public record IntegrationJson(
        String name, boolean enabled, String type, String observes, String configuration) {

    public static IntegrationJson webhook() {
        return new IntegrationJson(
                "Order created",
                true,
                "webhook",
                "[\"order.created\"]",
                "{\"url\": \"https://example.com/hook\", \"secret_key\": \"squirrel\"}");
    }

    public static IntegrationJson sqs() {
        return new IntegrationJson(
                "Queue",
                true,
                "aws_sqs",
                "[\"order.created\"]",
                """
                {"url": "https://sqs.eu-west-1.amazonaws.com/123456789/queue", "region": "eu-west-1",
                 "aws_access_key_id": "AKIAIOSFODNN7JIMB", "aws_secret_access_key": "wJalrXUtnFEMIK7MDENGHK4o"}
                """);
    }

    public static IntegrationJson stomp() {
        return new IntegrationJson(
                "Broker",
                true,
                "stomp",
                "[\"order.created\"]",
                """
                {"username": "tidings", "password": "correct horse", "destination": "/queue/orders",
                 "addresses": ["stomp+ssl://broker-1.example.com:61614", "stomp://broker-2.example.com"]}
                """);
    }

    public static IntegrationJson kafka() {
        return new IntegrationJson(
                "Topic",
                true,
                "kafka",
                "[\"order.created\"]",
                """
                {"topic": "orders", "brokers": ["broker-1.example.com:9092", "broker-2.example.com:9092"],
                 "security_protocol": "SASL_SSL", "username": "tidings", "password": "correct horse"}
                """);
    }

    public IntegrationJson observing(String... keys) {
        return new IntegrationJson(
                name, enabled, type, "[\"" + String.join("\",\"", keys) + "\"]", configuration);
    }

    public IntegrationJson named(String otherName) {
        return new IntegrationJson(otherName, enabled, type, observes, configuration);
    }

    public IntegrationJson disabled() {
        return new IntegrationJson(name, false, type, observes, configuration);
    }

    public IntegrationJson configured(String otherConfiguration) {
        return new IntegrationJson(name, enabled, type, observes, otherConfiguration);
    }

    public String body() {
        return """
        {"data": {"type": "integration", "name": "%s", "description": "For the tests", "enabled": %s,
                  "integration_type": "%s", "observes": %s, "configuration": %s}}
        """
                .formatted(name, enabled, type, observes, configuration);
    }
}
