package com.moviecurators.benchmarks.report;

/**
 * A single figure that is about no operation.
 *
 * @param name what it is
 * @param value of it
 * @param unit of the value
 */
public record Figure(String name, double value, String unit) {
}
