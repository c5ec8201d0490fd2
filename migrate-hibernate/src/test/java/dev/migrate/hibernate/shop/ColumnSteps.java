package dev.migrate.hibernate.shop;

import java.util.List;

/** Columns come and go. */
final class ColumnSteps {

	static final List<Step> ALL = List.of(
			Step.of("Customers have a birthday").edit("Customers", "Instant createdAt;", """
					Instant createdAt;

					LocalDate birthday;""").expecting("add column 'birthday' of 'customer'"),

			Step.of("Customers have a language, and products can be hidden")
				.edit("Customers", "String title;", """
						String title;

						@Column(nullable = false, length = 5)
						String language;""")
				.edit("Catalogue", "LocalDate releasedOn;", """
						LocalDate releasedOn;

						@ColumnDefault("false")
						boolean hidden;""")
				.answering("'en'")
				.expecting("add column 'language' of 'customer'",
						"UPDATE \"customer\" SET \"language\" = /* value */ WHERE \"language\" IS NULL",
						"alter column 'language' of 'customer'", "add column 'hidden' of 'product'"),

			Step.of("Nobody needs the codes of the old system").edit("Catalogue", """
						@Column(length = 20)
						String legacyCode;
					""", "").expecting("drop column 'legacy_code' of 'product'"));

	private ColumnSteps() {
	}

}
