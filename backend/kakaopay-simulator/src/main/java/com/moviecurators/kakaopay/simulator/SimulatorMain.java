package com.moviecurators.kakaopay.simulator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts the simulator alone, from a command line. */
public final class SimulatorMain {

	private SimulatorMain() {
	}

	/** Runs until it is ended; {@code --help} tells the options. */
	public static void main(String[] args) {
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		int exit = new CommandLine(out, err).run(args);
		if (exit >= 0) {
			System.exit(exit);
		}
	}

}
