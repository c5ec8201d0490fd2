package dev.migrate.reliability.report;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Counts what a scenario injects and what comes of it, and keeps the report up to date.
 */
public final class Tally {

	private final String scenario;

	private final String fault;

	private final Consumer<Line> report;

	private int injected;

	private int survived;

	private int lost;

	private int repeated;

	private Duration longestStall = Duration.ZERO;

	private Tally(String scenario, String fault, Consumer<Line> report) {
		this.scenario = scenario;
		this.fault = fault;
		this.report = report;
	}

	/** Return the tally of a scenario, for the report of this build. */
	public static Tally of(String scenario, String fault) {
		return new Tally(scenario, fault, Report.ofThisBuild()::write);
	}

	/** Return a tally that nobody reads, for faults that must not be survived. */
	public static Tally ofNothing() {
		return new Tally("", "", (line) -> {
		});
	}

	/** Inject a fault; it is survived if nothing that is checked after it fails. */
	public void fault(Runnable faultAndChecks) {
		boolean survived = false;
		try {
			faultAndChecks.run();
			survived = true;
		}
		finally {
			add(survived);
		}
	}

	private synchronized void add(boolean survived) {
		this.injected++;
		this.survived += survived ? 1 : 0;
		this.report.accept(new Line(this.scenario, this.fault, this.injected, this.survived, this.lost, this.repeated,
				this.longestStall.toMillis()));
	}

	/** Note rows that are missing. */
	public synchronized void lost(int rows) {
		this.lost += rows;
	}

	/** Note steps that have run more than once. */
	public synchronized void repeated(int steps) {
		this.repeated += steps;
	}

	/** Note for how long somebody else had to wait. */
	public synchronized void stalled(Duration time) {
		this.longestStall = (time.compareTo(this.longestStall) > 0) ? time : this.longestStall;
	}

}
