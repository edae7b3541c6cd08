package com.moviecurators.kakaopay.simulator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts a standalone simulator from the command line. */
public final class SimulatorMain {

	private SimulatorMain() {
	}

	/** Runs until the process is stopped; {@code --help} lists the options. */
	public static void main(String[] args) {
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		int exit = new CommandLine(out, err).run(args);
		if (exit >= 0) {
			System.exit(exit);
		}
	}

}
