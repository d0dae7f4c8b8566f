package dev.tidings.kit.address;

import java.util.Optional;

/** What came of reading an address. */
public sealed interface AddressReading {

    /** It can be used. */
    record Read(Address address) implements AddressReading {}

    /**
     * It cannot be used.
     *
     * @param why what is wrong, to follow the name of what holds it: {@code must have a host}
     */
    record Refused(String why) implements AddressReading {}

    /** The address, if it can be used. */
    default Optional<Address> found() {
        return switch (this) {
            case Read(Address address) -> Optional.of(address);
            case Refused refused -> Optional.empty();
        };
    }
}
