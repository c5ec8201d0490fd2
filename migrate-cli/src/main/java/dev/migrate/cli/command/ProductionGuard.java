package dev.migrate.cli.command;

import java.util.Optional;

/** Keeps a command away from a database of production. */
public final class ProductionGuard {

	private ProductionGuard() {
	}

	/** Return the active profile that marks the database as one of production, if any. */
	public static Optional<String> profile(CommandHost host) {
		return host.profiles().stream().filter(host.productionProfiles()::contains).findFirst();
	}

	/**
	 * Refuse a command.
	 * @param wayOut what to do if it is meant, as a sentence
	 * @throws RefusedException if a profile of production is active
	 */
	public static void refuse(CommandHost host, String command, String wayOut) {
		profile(host).ifPresent((profile) -> {
			throw new RefusedException(
					("'%s' is refused: the profile '%s' is active, which marks a database of production"
							+ " ('migrate.production-profiles'). Nothing was done. %s")
						.formatted(command, profile, wayOut));
		});
	}

}
