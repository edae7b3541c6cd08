package com.moviecurators.premium.drill;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Marks a drill. Classes of drills run concurrently, each on processes of its own. The
 * drills of one class share those processes, so they run one after the other. The class
 * that takes longest starts first.
 */
@Test
@Execution(ExecutionMode.SAME_THREAD)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface DrillTest {

}
