package dev.migrate.cli.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code pg_dump} in its custom format, and back in one transaction. */
final class PostgresBackup implements BackupMethod {

	private static final String INSTALL = "Install PostgreSQL's client programs (Debian, Ubuntu: apt-get install"
			+ " postgresql-client; Alpine: apk add postgresql-client; macOS: brew install libpq) and start again.";

	private static final Pattern VERSION = Pattern.compile("\\) (\\d+)");

	private static final String USER_SCHEMAS = "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";

	private static final String EMPTY = "SELECT count(*) = 0 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
			+ " WHERE " + USER_SCHEMAS + " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid"
			+ " AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')";

	// A schema of everybody's must be as it was for those who keep using it: a dump says
	// nothing of what it takes for granted.
	private static final String CLEAN = """
			DO $migrate$
			DECLARE
			  kept record;
			  held record;
			BEGIN
			  SELECT pg_get_userbyid(nspowner) AS owner, nspacl AS acl, obj_description(oid, 'pg_namespace') AS comment
			    INTO kept FROM pg_namespace WHERE nspname = 'public';
			  FOR held IN SELECT n.nspname FROM pg_namespace n
			      WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' LOOP
			    EXECUTE format('DROP SCHEMA %I CASCADE', held.nspname);
			  END LOOP;
			  IF kept.owner IS NOT NULL THEN
			    EXECUTE format('CREATE SCHEMA public AUTHORIZATION %I', kept.owner);
			    EXECUTE format('COMMENT ON SCHEMA public IS %L', kept.comment);
			    FOR held IN SELECT privilege_type, is_grantable,
			        CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS grantee
			        FROM aclexplode(kept.acl) LOOP
			      EXECUTE format('GRANT %s ON SCHEMA public TO %s%s', held.privilege_type, held.grantee,
			        CASE WHEN held.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
			    END LOOP;
			  END IF;
			END $migrate$;
			""";

	private static final Map<String, String> PARAMETERS = Map.of("sslmode", "PGSSLMODE", "sslrootcert", "PGSSLROOTCERT",
			"sslcert", "PGSSLCERT", "sslkey", "PGSSLKEY");

	private final ClientTool dump;

	private final ClientTool restore;

	private final ClientTool shell;

	/** Create one whose programs are in the folders of a path. */
	PostgresBackup(String path) {
		this.dump = new ClientTool(path, INSTALL, "pg_dump");
		this.restore = new ClientTool(path, INSTALL, "pg_restore");
		this.shell = new ClientTool(path, INSTALL, "psql");
	}

	@Override
	public boolean suits(JdbcUrl url) {
		return url.beginsWith("jdbc:postgresql:");
	}

	@Override
	public String suffix() {
		return "dump";
	}

	@Override
	public String databaseName(DatabaseAccess database) {
		return name(database);
	}

	@Override
	public void dump(DatabaseAccess database, Path file) {
		requireAsNew(this.dump, database);
		this.dump.run(environment(database), "--format=custom", "--no-password", "--file=" + file);
	}

	private static void requireAsNew(ClientTool tool, DatabaseAccess database) {
		Matcher version = VERSION.matcher(tool.run(Map.of(), "--version"));
		if (version.find() && Integer.parseInt(version.group(1)) < database.majorVersion()) {
			throw new BackupException.ToolTooOld(tool.find().toString(), Integer.parseInt(version.group(1)),
					database.majorVersion());
		}
	}

	@Override
	public void verify(Path file) {
		try {
			this.restore.run(Map.of(), "--list", file.toString());
		}
		catch (BackupException.ToolFailed ex) {
			throw new BackupException.Unreadable(file, String.valueOf(ex.getMessage()), ex);
		}
	}

	@Override
	public boolean isEmpty(DatabaseAccess database) {
		return database.value(EMPTY).startsWith("t");
	}

	@Override
	public void restore(DatabaseAccess database, Path file, boolean clean) {
		Path clearing = TemporaryFile.create("clean", ".sql");
		Path script = TemporaryFile.create("restore", ".sql");
		try {
			Files.writeString(clearing, clean ? CLEAN : "");
			// All of it is read before the first statement runs.
			this.restore.run(Map.of(), "--file=" + script, file.toString());
			this.shell.run(environment(database), "--no-psqlrc", "--quiet", "--no-password", "--single-transaction",
					"--set=ON_ERROR_STOP=1", "--output=" + TemporaryFile.NOWHERE, "--file=" + clearing,
					"--file=" + script);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			TemporaryFile.delete(clearing);
			TemporaryFile.delete(script);
		}
	}

	private static Map<String, String> environment(DatabaseAccess database) {
		JdbcUrl url = database.url();
		Map<String, String> environment = new HashMap<>();
		environment.put("PGDATABASE", name(database));
		environment.put("PGUSER", database.user());
		environment.put("PGAPPNAME", "migrate: backup");
		database.password().ifPresent((password) -> environment.put("PGPASSWORD", password));
		List<JdbcUrl.Host> hosts = url.hosts().isEmpty() ? List.of(new JdbcUrl.Host("localhost", Optional.empty()))
				: url.hosts();
		environment.put("PGHOST", hosts.stream().map(JdbcUrl.Host::name).collect(Collectors.joining(",")));
		environment.put("PGPORT",
				hosts.stream().map((host) -> host.port().orElse("5432")).collect(Collectors.joining(",")));
		PARAMETERS.forEach((parameter, variable) -> url.parameter(parameter)
			.ifPresent((value) -> environment.put(variable, value)));
		return environment;
	}

	// Without a name the driver takes that of the user, as the programs do.
	private static String name(DatabaseAccess database) {
		return database.url().database().isEmpty() ? database.user() : database.url().database();
	}

}
