package dev.migrate.contention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.migrate.dialect.StatementProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how far a long statement is: at once what is new, and the rest now and then. */
final class ProgressLog {

	private static final Logger logger = LoggerFactory.getLogger(ProgressLog.class);

	private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

	private final Clock clock;

	private String phase = "";

	private Instant shown = Instant.EPOCH;

	ProgressLog(Clock clock) {
		this.clock = clock;
	}

	/** Take what is known now. */
	void show(StatementProgress progress) {
		Instant now = this.clock.instant();
		String phase = progress.statement() + progress.phase();
		if (!phase.equals(this.phase) || now.isAfter(this.shown.plus(BETWEEN_LINES))) {
			this.phase = phase;
			this.shown = now;
			logger.info("{}", progress.text());
		}
	}

}
