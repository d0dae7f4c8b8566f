package dev.tidings.e2e;

import dev.tidings.local.stack.Instance;
import dev.tidings.local.stack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The metrics of one process, as Prometheus gets them. */
record Scrape(Instance instance, List<String> samples) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Scrape of(LocalStack stack, Instance instance) {
        HttpRequest request =
                HttpRequest.newBuilder(stack.managementAddress(instance).resolve("/metrics"))
                        .build();
        try {
            String text = HTTP.send(request, BodyHandlers.ofString()).body();
            return new Scrape(
                    instance, text.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Set<String> names() {
        return samples.stream().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
    }

    double sum(String name) {
        return samples.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** How much the process has done of what its service is for. */
    double work() {
        return switch (instance.service()) {
            case GATEWAY -> sum("tidings_gateway_requests_seconds_count");
            case INTEGRATION -> sum("tidings_deliveries_requested_total");
            case JOB -> sum("tidings_attempts_seconds_count");
            case LOG -> sum("tidings_logs_appended_total");
        };
    }
}
