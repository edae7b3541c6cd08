package com.moviecurators.premium.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/**
 * A Spring test whose truth depends on the database. The build runs it twice: on H2 with
 * all the others, and again on MariaDB 11.4 through Connector/J. The plain
 * {@code @Tag("database")} means the same.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("database")
public @interface DatabaseTest {

}
