package dev.tidings.integration.trial;

import dev.tidings.integration.delivery.DeliveryRequested;
import dev.tidings.integration.trial.LogServiceClient.Log;
import java.util.Optional;

/** A sample event on its way, and what its first attempt came to, if that is known yet. */
record Trial(DeliveryRequested delivery, Optional<Log> firstAttempt) {}
