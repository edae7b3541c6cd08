package com.moviecurators.premium;

import java.io.IOException;
import java.net.ServerSocket;

/** Something else already listens where the development run wants to. */
final class PortTaken extends RuntimeException {

	private PortTaken(int port, String who, String option) {
		super("Port " + port + ", which " + who
				+ " needs, is already taken: end what uses it (perhaps an earlier run), "
				+ "or choose another with -Dspring-boot.run.arguments=\"--" + option + "=" + (port + 10) + "\".");
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
			throw new PortTaken(port, who, option);
		}
	}

}
