package dev.migrate.execution;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.migrate.operation.Arguments;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.DropObject;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.Operation;
import dev.migrate.operation.OperationVisitor;
import dev.migrate.operation.Operations;
import dev.migrate.operation.ReplaceableObject;
import dev.migrate.operation.RestoreObject;
import dev.migrate.operation.TableOperation;
import dev.migrate.script.RevisionScript;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Listens to what a revision says of an object while nothing of it is run.
 */
final class StatedDefinition implements Operations, OperationVisitor<Boolean> {

	private final RestoreObject wanted;

	private final RevisionScript script;

	private final Arguments arguments;

	private final Pattern inSqlText;

	private boolean stated;

	private @Nullable ReplaceableObject object;

	private @Nullable String obstacle;

	private StatedDefinition(RestoreObject wanted, RevisionScript script, Arguments arguments) {
		this.wanted = wanted;
		this.script = script;
		this.arguments = arguments;
		this.inSqlText = Pattern.compile(
				"(?is)\\b(?:CREATE|DROP|ALTER)\\s[^;(]*?\\b%s\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?(?:[\\w\"]+\\.)?\"?%s(?![\\w])"
					.formatted(wanted.kind().sql().replace(" ", "\\s+"), Pattern.quote(wanted.name().name())));
	}

	/**
	 * Return what the upgrade of a revision says of an object.
	 * @throws UnreadableDefinitionException if only the database could tell
	 */
	static StatedDefinition of(RestoreObject wanted, RevisionScript script, Arguments arguments) {
		StatedDefinition definition = new StatedDefinition(wanted, script, arguments);
		try {
			script.upgrade(definition);
		}
		catch (RuntimeException ex) {
			String obstacle = (definition.obstacle != null) ? definition.obstacle : "its upgrade fails with " + ex;
			throw new UnreadableDefinitionException(wanted, script, obstacle, ex);
		}
		if (definition.obstacle != null) {
			throw new UnreadableDefinitionException(wanted, script, definition.obstacle, null);
		}
		return definition;
	}

	/** Return the revision. */
	RevisionScript script() {
		return this.script;
	}

	/** Return whether the revision says anything of the object. */
	boolean isStated() {
		return this.stated;
	}

	/** Return the object, unless the revision drops it. */
	Optional<ReplaceableObject> object() {
		return Optional.ofNullable(this.object);
	}

	@Override
	public void run(Operation operation) {
		if (operation.accept(this)) {
			this.stated = true;
		}
	}

	@Override
	public void execute(String sql) {
		listen(sql);
	}

	@Override
	public void execute(String sql, Map<String, ? extends @Nullable Object> parameters) {
		listen(sql);
	}

	private void listen(String sql) {
		if (this.inSqlText.matcher(sql).find()) {
			this.obstacle = "it states it in SQL text";
		}
	}

	@Override
	public Arguments arguments() {
		return this.arguments;
	}

	@Override
	public JdbcClient jdbc() {
		this.obstacle = "it reads the database (op.jdbc())";
		throw new IllegalStateException("Nobody is connected");
	}

	@Override
	public Boolean object(ObjectOperation operation) {
		if (operation instanceof CreateObject create) {
			ReplaceableObject stated = create.object();
			return remember(stated, this.wanted.isAbout(stated.kind(), stated.name(), stated.detail()));
		}
		return operation instanceof DropObject drop
				&& remember(null, this.wanted.isAbout(drop.kind(), drop.name(), drop.detail()));
	}

	private boolean remember(@Nullable ReplaceableObject definition, boolean isWanted) {
		if (isWanted) {
			this.object = definition;
		}
		return isWanted;
	}

	// What was said before in the same revision does not count any more.
	@Override
	public Boolean restoreObject(RestoreObject operation) {
		if (operation.isAbout(this.wanted.kind(), this.wanted.name(), this.wanted.detail())) {
			this.stated = false;
		}
		return false;
	}

	@Override
	public Boolean executeSql(ExecuteSql operation) {
		listen(operation.statement().text());
		return false;
	}

	@Override
	public Boolean table(TableOperation operation) {
		return false;
	}

	@Override
	public Boolean bulkInsert(BulkInsert operation) {
		return false;
	}

	@Override
	public Boolean backfill(Backfill operation) {
		return false;
	}

	@Override
	public Boolean custom(CustomOperation operation) {
		return false;
	}

}
