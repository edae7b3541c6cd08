package com.moviecurators.premium.drill.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for the processes of all drills. They lie below those that Linux gives to
 * outgoing connections, so that a killed process finds its port free when it is back.
 */
final class FreePorts {

	private static final int FIRST = 20_000;

	private static final int COUNT = 12_000;

	private static final AtomicInteger NEXT = new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

	private FreePorts() {
	}

	/** Returns a port that is free, and that no other drill of this JVM gets. */
	static int next() {
		for (int tries = 0; tries < COUNT; tries++) {
			int port = FIRST + NEXT.getAndIncrement() % COUNT;
			if (isFree(port)) {
				return port;
			}
		}
		throw new IllegalStateException("No port is free");
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
