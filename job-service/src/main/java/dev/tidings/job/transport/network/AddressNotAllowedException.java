package dev.tidings.job.transport.network;

/** A receiver's name leads to an address that deliveries may not go to. */
public final class AddressNotAllowedException extends Exception {

    private static final long serialVersionUID = 1L;

    AddressNotAllowedException() {
        super(
                "The address of the receiver is private or reserved and not allowed",
                null,
                false,
                false);
    }
}
