package dev.migrate.conformance;

import dev.migrate.schema.DataType;
import tools.jackson.databind.JsonNode;

/** The types that were recorded on PostgreSQL, on H2. */
final class H2NeutralTypes implements NeutralTypes {

	private final NeutralTypes recorded = new PostgresNeutralTypes();

	@Override
	public DataType type(JsonNode type) {
		return this.recorded.type(type);
	}

	@Override
	public boolean needsCheck(JsonNode type) {
		return this.recorded.needsCheck(type);
	}

	@Override
	public CountingKey countingKey(JsonNode type) {
		return new CountingKey(type(type), true);
	}

}
