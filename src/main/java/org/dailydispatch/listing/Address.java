package org.dailydispatch.listing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with its filters; what is empty stays out of it. */
public final class Address {

    private final UriComponentsBuilder address;

    private Address(String path) {
        this.address = UriComponentsBuilder.fromPath(path);
    }

    public static Address of(String path) {
        return new Address(path);
    }

    public Address with(String name, @Nullable Object value) {
        address.queryParamIfPresent(
                name, Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank()));
        return this;
    }

    @Override
    public String toString() {
        return address.encode().build().toUriString();
    }
}
