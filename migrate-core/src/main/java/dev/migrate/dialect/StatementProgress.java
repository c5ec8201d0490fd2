package dev.migrate.dialect;

import java.util.Locale;

/**
 * How far a long statement has come.
 *
 * @param statement what it does, and to what
 * @param phase what it is at
 * @param done how much of the phase is done; 0 if the server does not tell
 * @param total how much there is to do; 0 if the server does not tell
 * @param unit what is counted
 */
public record StatementProgress(String statement, String phase, long done, long total, String unit) {

	/** Return it as a person reads it. */
	public String text() {
		String text = this.statement + ": " + this.phase;
		return (this.total > 0) ? text + String.format(Locale.ROOT, ", %,d of %,d %s (%d %%)", this.done, this.total,
				this.unit, 100 * this.done / this.total) : text;
	}

}
