package dev.migrate.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that these commands are in. */
final class MigrateVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = MigrateVersion.class.getPackage().getImplementationVersion();
		return new String[] { (version != null) ? "migrate " + version : "migrate, not from a jar" };
	}

}
