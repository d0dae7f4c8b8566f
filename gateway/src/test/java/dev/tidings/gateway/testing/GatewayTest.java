package dev.tidings.gateway.testing;

import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a test of the running gateway needs around it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestServices.class)
public @interface GatewayTest {}
