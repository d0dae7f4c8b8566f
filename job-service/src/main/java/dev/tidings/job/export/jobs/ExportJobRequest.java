package dev.tidings.job.export.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.job.export.source.ExportSource;
import dev.tidings.job.export.source.ExportSources;
import dev.tidings.kit.filter.FilterParser;
import dev.tidings.kit.filter.FilterReading;
import dev.tidings.kit.json.Fields;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Faults;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asks to be exported.
 *
 * @param filter as sent, understood by the type of job; {@code ""} for none
 */
record ExportJobRequest(String jobType, String filter) {

    private static final String TYPE = "type";
    private static final String JOB_TYPE = "job_type";
    private static final String FILTER = "filter";

    /**
     * Reads and checks a body.
     *
     * @throws CommonProblem.Invalid with all that is wrong but the filter
     * @throws CommonProblem.BadRequest when it is the filter
     */
    static ExportJobRequest parse(JsonNode body, ExportSources sources) {
        Faults faults = new Faults();
        Fields data = Fields.of(body, faults).requiredObject("data");
        data.refuseOthersThan(Set.of(TYPE, JOB_TYPE, FILTER));
        checkType(data);
        Optional<ExportSource> source = source(data, sources);
        String filter = Optional.ofNullable(data.text(FILTER)).orElse("");
        faults.throwIfAny();
        ExportSource known = source.orElseThrow();
        checkFilter(filter, known);
        return new ExportJobRequest(known.jobType(), filter);
    }

    private static void checkType(Fields data) {
        String type = data.requiredText(TYPE);
        if (!type.isBlank() && !type.equals("job")) {
            data.wrong(TYPE, "must be job");
        }
    }

    private static Optional<ExportSource> source(Fields data, ExportSources sources) {
        String jobType = data.requiredText(JOB_TYPE);
        Optional<ExportSource> source = sources.of(jobType);
        if (!jobType.isBlank() && source.isEmpty()) {
            data.wrong(JOB_TYPE, "must be one of " + String.join(", ", sources.jobTypes()));
        }
        return source;
    }

    private static void checkFilter(String filter, ExportSource source) {
        switch (FilterParser.read(filter, source.fields())) {
            case FilterReading.Understood understood -> {}
            case FilterReading.Refused refused ->
                    throw new CommonProblem.BadRequest(refused.fault().detail(), "data.filter");
        }
    }
}
