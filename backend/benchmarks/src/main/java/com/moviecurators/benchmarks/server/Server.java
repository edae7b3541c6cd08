package com.moviecurators.benchmarks.server;

import com.moviecurators.benchmarks.process.ChildProcess;
import com.moviecurators.benchmarks.process.Usage;

/**
 * What is measured: the application, an older one, or the floor.
 *
 * @param name for people
 * @param process alone counts
 * @param origin its address
 * @param isFloor whether it has the floor's tables
 */
public record Server(String name, ChildProcess process, String origin, boolean isFloor) implements AutoCloseable {

	public Usage usage() {
		return this.process.usage();
	}

	@Override
	public void close() {
		this.process.close();
	}

}
