package dev.migrate.cli.compare;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.Proposal;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.operation.SqlStatement;
import dev.migrate.render.WrittenOperation;

/**
 * Something that is missing.
 *
 * @param operation what would make up for it
 * @param statements the same in SQL, if that is known
 */
record Finding(WrittenOperation operation, List<String> statements) {

	// Only a copy of the tables can tell the statements for what is there by then.
	static List<Finding> of(Comparison comparison) {
		Proposal proposal = comparison.proposal();
		if (proposal.isEmpty()) {
			return List.of();
		}
		List<List<SqlStatement>> statements = comparison.attempt(proposal).upgrade();
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < proposal.upgrade().size(); i++) {
			findings.add(new Finding(proposal.upgrade().get(i),
					(i < statements.size()) ? statements.get(i).stream().map(SqlStatement::text).toList() : List.of()));
		}
		return findings;
	}

	JsonObject json() {
		return ProposalText.json(this.operation).put("statements", this.statements);
	}

}
