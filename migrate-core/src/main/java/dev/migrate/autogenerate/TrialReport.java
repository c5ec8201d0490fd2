package dev.migrate.autogenerate;

import java.util.List;
import java.util.Optional;

import dev.migrate.operation.SqlStatement;

/**
 * How it went when a revision was tried.
 *
 * @param upgrade the statements of each operation of the way up, as far as it was tried
 * @param downgrade the same of the way back
 * @param obstacle why it could not be tried, if it could not
 * @param fault what is wrong with the revision, if anything
 */
public record TrialReport(List<List<SqlStatement>> upgrade, List<List<SqlStatement>> downgrade,
		Optional<String> obstacle, Optional<String> fault) {

	public TrialReport {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
	}

	/** Return the report of a trial that nobody wanted. */
	public static TrialReport none() {
		return new TrialReport(List.of(), List.of(), Optional.empty(), Optional.empty());
	}

	static TrialReport impossible(String obstacle) {
		return new TrialReport(List.of(), List.of(), Optional.of(obstacle), Optional.empty());
	}

	static TrialReport failed(String fault) {
		return new TrialReport(List.of(), List.of(), Optional.empty(), Optional.of(fault));
	}

	TrialReport withoutStatements() {
		return new TrialReport(List.of(), List.of(), this.obstacle, this.fault);
	}

}
