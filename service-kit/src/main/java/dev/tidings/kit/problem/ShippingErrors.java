package dev.tidings.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The error body of the /api/v3 dialect: {@code {"errors":[{"status":"400","code":…}]}}, one entry
 * per fault, {@code status} a string. Titles and details are those of the tables in the contract.
 */
@RegisterForReflection
@Schema(name = "ShippingErrors", description = "What is wrong, of /api/v3.")
public record ShippingErrors(@Schema(description = "One entry a fault.") List<Entry> errors) {

    @RegisterForReflection
    @Schema(name = "ShippingError", description = "One fault.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            @Schema(description = "The HTTP status.", examples = "400") String status,
            @Schema(description = "The kind of fault, in snake case.", examples = "missing")
                    String code,
            @Schema(description = "The kind of fault, for people.", examples = "Missing")
                    String title,
            @Schema(description = "What is wrong.", examples = "Field required") String detail,
            @Nullable Source source) {}

    /** The place of a fault: one of the two. */
    @RegisterForReflection
    @Schema(name = "ShippingErrorSource", description = "Where the fault is: one of the two.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            @Schema(description = "A member of the body.", examples = "body/base_url")
                    @Nullable String pointer,
            @Schema(description = "A query parameter.", examples = "page_size")
                    @Nullable String parameter) {

        static Source of(InputFault.Place place) {
            return switch (place) {
                case InputFault.Place.Pointer(String name) -> new Source(name, null);
                case InputFault.Place.Parameter(String name) -> new Source(null, name);
            };
        }
    }

    static ShippingErrors from(Problem problem) {
        return switch (problem) {
            case InputProblem input ->
                    new ShippingErrors(
                            input.inputFaults().stream().map(ShippingErrors::entry).toList());
            case CommonProblem.BadRequest bad -> plain(problem, "invalid", "Invalid");
            case CommonProblem.NoCredentials none ->
                    one(
                            problem,
                            "authentication_failed",
                            "No credentials",
                            "Authentication credentials were not provided.");
            case CommonProblem.Unauthenticated wrong ->
                    one(
                            problem,
                            "authentication_failed",
                            "Invalid username/password.",
                            "The username or password provided is incorrect. Please make a request"
                                    + " with the valid credentials.");
            case CommonProblem.NotFound unknown ->
                    one(
                            problem,
                            "not_found",
                            "Not Found",
                            "The Integration could not be found with the search criteria given");
            case CommonProblem.TooManyRequests hit ->
                    plain(problem, "hit_rate_limit", "Rate limit exceeded");
            default -> plain(problem, snakeCase(problem.title()), problem.title());
        };
    }

    private static Entry entry(InputFault fault) {
        return new Entry(
                "400",
                fault.code(),
                titleCase(fault.code()),
                fault.detail(),
                Source.of(fault.place()));
    }

    /** A problem that has no place in the request, its details as they are. */
    private static ShippingErrors plain(Problem problem, String code, String title) {
        String status = String.valueOf(problem.status());
        return new ShippingErrors(
                problem.faults().stream()
                        .map(fault -> new Entry(status, code, title, fault.detail(), null))
                        .toList());
    }

    private static ShippingErrors one(Problem problem, String code, String title, String detail) {
        return new ShippingErrors(
                List.of(new Entry(String.valueOf(problem.status()), code, title, detail, null)));
    }

    private static String snakeCase(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    private static String titleCase(String code) {
        return Arrays.stream(code.split("_", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
