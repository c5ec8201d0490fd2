package dev.migrate.benchmarks.application;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import dev.migrate.benchmarks.peer.Meter;

/** Says what a process has cost that is ended by the command it runs. */
public final class CostAtExit {

	private CostAtExit() {
	}

	/** Say it when the process ends. */
	public static void report() {
		Runtime.getRuntime().addShutdownHook(new Thread(CostAtExit::print));
	}

	private static void print() {
		try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
				StandardCharsets.UTF_8)) {
			out.println(new Meter().sinceStart().toLine());
		}
	}

}
