package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.problem.CommonProblem;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ServiceFaultTest {

    @Test
    void takesATimeoutWhileConnectingForAServiceThatIsAway() {
        Throwable fault = new ServiceFault.NotReached(new TimeoutException());

        assertThat(ServiceFault.problem(fault)).isInstanceOf(CommonProblem.Unavailable.class);
    }

    @Test
    void takesATimeoutAfterwardsForOneThatIsSlow() {
        assertThat(ServiceFault.problem(new TimeoutException()))
                .isInstanceOf(CommonProblem.GatewayTimeout.class);
    }

    @Test
    void tellsNothingOfTheCause() {
        assertThat(ServiceFault.problem(new IOException("10.0.0.7:8081")).getMessage())
                .doesNotContain("10.0.0.7");
    }

    @Test
    void leavesAProblemAsItIs() {
        CommonProblem.NotFound problem = new CommonProblem.NotFound();

        assertThat(ServiceFault.problem(problem)).isSameAs(problem);
    }
}
