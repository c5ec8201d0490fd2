package dev.migrate.execution;

import java.util.Optional;

import dev.migrate.dialect.LockHolder;
import dev.migrate.revision.RevisionException;
import org.jspecify.annotations.Nullable;

/** Another session has the lock, and this one is not to wait for it. */
public final class LockHeldException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable LockHolder holder;

	LockHeldException(@Nullable LockHolder holder) {
		super(("The migration lock is held by %s, and 'migrate.lock-policy' says not to wait for it. Nothing was run."
				+ " Start again when that session is done.")
			.formatted((holder != null) ? holder : "a session that can't be seen"));
		this.holder = holder;
	}

	/** Return the session that has the lock, if it could be seen. */
	public Optional<LockHolder> holder() {
		return Optional.ofNullable(this.holder);
	}

}
