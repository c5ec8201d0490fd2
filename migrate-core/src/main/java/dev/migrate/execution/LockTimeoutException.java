package dev.migrate.execution;

import java.time.Duration;
import java.util.Optional;

import dev.migrate.dialect.LockHolder;
import org.jspecify.annotations.Nullable;
import dev.migrate.revision.RevisionException;

/** Another session kept the lock for longer than this one may wait. */
public final class LockTimeoutException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable LockHolder holder;

	LockTimeoutException(Duration waited, @Nullable LockHolder holder, boolean begun) {
		super(("Gave up after %s: the migration lock is held by %s. %s Wait for it to finish and start"
				+ " again, or end that session if it hangs; 'migrate.lock-timeout' says how long to wait.")
			.formatted(waited, (holder != null) ? holder : "a session that can't be seen",
					begun ? "What was committed before that stays applied." : "Nothing was run."));
		this.holder = holder;
	}

	/** Return the session that has the lock, if it could be seen. */
	public Optional<LockHolder> holder() {
		return Optional.ofNullable(this.holder);
	}

}
