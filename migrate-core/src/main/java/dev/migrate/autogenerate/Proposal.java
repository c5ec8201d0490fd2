package dev.migrate.autogenerate;

import java.util.List;

import dev.migrate.render.WrittenOperation;

/**
 * What the next revision does.
 *
 * @param upgrade the way up
 * @param downgrade the way back
 * @param notes what else was seen, and is left alone
 */
public record Proposal(List<WrittenOperation> upgrade, List<WrittenOperation> downgrade, List<String> notes) {

	public Proposal {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
		notes = List.copyOf(notes);
	}

	/** Return whether nothing is missing. */
	public boolean isEmpty() {
		return this.upgrade.isEmpty();
	}

}
