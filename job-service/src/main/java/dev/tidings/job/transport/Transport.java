package dev.tidings.job.transport;

import io.smallrye.mutiny.Uni;

/**
 * A way to deliver.
 *
 * @param <D> the destinations that it reaches
 */
public interface Transport<D extends Destination> {

    /** Makes the attempt. Ends within the delivery deadline and never fails. */
    Uni<Outcome> send(Delivery delivery, D destination);
}
