package dev.migrate.reliability.victim;

import java.time.Duration;

import dev.migrate.contention.StatementLimits;

/** How long a victim waits for locks of the application's tables, and works on them. */
public enum Patience {

	/** As long as it does where nothing is chosen. */
	USUAL {
		@Override
		public StatementLimits limits() {
			return StatementLimits.DEFAULT;
		}
	},

	/** Half a second for a lock, and two and a half for all tries. */
	LITTLE {
		@Override
		public StatementLimits limits() {
			return of(SHORT, Duration.ZERO, LONGER);
		}
	},

	/** Half a second for a lock, and as many tries as it takes. */
	UNTIRING {
		@Override
		public StatementLimits limits() {
			return of(SHORT, Duration.ZERO, Duration.ofMinutes(10));
		}
	},

	/** Half a second for any statement that lets others pass. */
	HASTY {
		@Override
		public StatementLimits limits() {
			return of(Duration.ofSeconds(30), SHORT, LONGER);
		}
	};

	private static final Duration SHORT = Duration.ofMillis(500);

	private static final Duration LONGER = Duration.ofMillis(2500);

	/** Return it in numbers. */
	public abstract StatementLimits limits();

	private static StatementLimits of(Duration longLock, Duration longStatement, Duration retryFor) {
		return new StatementLimits(SHORT, Duration.ofSeconds(15), longLock, longStatement, retryFor,
				Duration.ofMillis(50), Duration.ofMillis(200));
	}

}
