package dev.migrate.hibernate.shop;

import java.util.List;

/** What only PostgreSQL has is used. */
final class PostgresSteps {

	static final List<Step> ALL = List.of(
			Step.of("The audit is kept elsewhere, with its level")
				.onlyInPostgres()
				.edit("Marketing", """
						@Entity
						class AuditEntry {
						""", """
						enum AuditLevel {

							INFO, WARNING

						}

						@Entity
						@Table(schema = "audit")
						class AuditEntry {

							@Enumerated
							@JdbcTypeCode(SqlTypes.NAMED_ENUM)
							AuditLevel level;

							String[] labels;
						""")
				.expecting("create schema 'audit'", "create enum type 'auditlevel'", "create table 'audit.audit_entry'",
						"drop table 'audit_entry'"),

			Step.of("The audit knows errors and no longer labels")
				.onlyInPostgres()
				.edit("Marketing", "INFO, WARNING", "INFO, WARNING, ERROR")
				.edit("Marketing", "String[] labels;", "int[] numbers;")
				.expecting("add value 'ERROR' of 'auditlevel'", "add column 'numbers' of 'audit.audit_entry'",
						"drop column 'labels' of 'audit.audit_entry'"));

	private PostgresSteps() {
	}

}
