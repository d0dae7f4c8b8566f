package dev.tidings.job.export.source;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The types of job there are; made at start, so that no request waits for it. */
@Startup
@ApplicationScoped
public class ExportSources {

    private final SequencedMap<String, ExportSource> byJobType = new TreeMap<>();

    ExportSources(@All List<ExportSource> sources) {
        sources.forEach(source -> byJobType.put(source.jobType(), source));
    }

    public Optional<ExportSource> of(String jobType) {
        return Optional.ofNullable(byJobType.get(jobType));
    }

    public List<String> jobTypes() {
        return List.copyOf(byJobType.keySet());
    }
}
