package dev.tidings.kit.problem;

import java.util.List;

/** 400: input that is not as the {@code /api/v3} dialect says; one coded fault for each member. */
public final class InputProblem extends Problem {

    private final transient List<InputFault> inputFaults;

    public InputProblem(List<InputFault> faults) {
        super(400, "Bad Request", faults.stream().map(InputFault::plain).toList());
        this.inputFaults = List.copyOf(faults);
    }

    public InputProblem(InputFault fault) {
        this(List.of(fault));
    }

    List<InputFault> inputFaults() {
        return inputFaults;
    }
}
