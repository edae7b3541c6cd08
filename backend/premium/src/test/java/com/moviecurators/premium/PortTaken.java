package com.moviecurators.premium;

import java.io.IOException;
import java.net.ServerSocket;

/** A port that the development run wants is not free. */
final class PortTaken extends RuntimeException {

	private PortTaken(String sentence) {
		super(sentence);
	}

	/**
	 * Refuses a port that is in use.
	 * @param who whose port it is, for the message
	 * @param option the setting that chooses another
	 */
	static void check(int port, String who, String option) {
		try (ServerSocket socket = new ServerSocket(port)) {
			socket.setReuseAddress(true);
		}
		catch (IOException ex) {
			throw new PortTaken("Port " + port + ", which " + who
					+ " needs, is already taken: end what uses it (perhaps an earlier run), or choose another with "
					+ choosing(option, port + 1) + ".");
		}
	}

	/** Refuses one port for both. */
	static void checkDifferent(int application, int simulator) {
		if (application == simulator) {
			throw new PortTaken("The application and the KakaoPay simulator cannot both have port " + application
					+ ": choose another with " + choosing("simulator.port", simulator + 1) + ".");
		}
	}

	private static String choosing(String option, int port) {
		return "-Dspring-boot.run.arguments=\"--" + option + "=" + port + "\"";
	}

}
