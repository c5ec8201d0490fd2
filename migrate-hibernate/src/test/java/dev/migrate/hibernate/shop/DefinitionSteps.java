package dev.migrate.hibernate.shop;

import java.util.List;

/** The same columns and sequences are defined otherwise. */
final class DefinitionSteps {

	static final List<Step> ALL = List.of(Step.of("More is said, checked, and taken for granted")
		.edit("World", "What prices are said in", "What people's money is counted in")
		.edit("World", """
				@Comment("As printed beside a price")
				""", "")
		.edit("World", "rate >= 0 and rate < 1", "rate >= 0 and rate <= 1")
		.edit("Catalogue", """
				@Check(name = "price_positive", constraints = "amount > 0")
				""", """
				@Comment("What a variant costs from some time on")
				""")
		.edit("Catalogue", "@ColumnDefault(\"'draft'\")", "@ColumnDefault(\"'new'\")")
		.edit("Customers", "@ColumnDefault(\"0\")\n", "\n")
		.expecting("drop constraint 'price_positive' of 'price'", "drop constraint 'tax_rate_range' of 'tax_rate'",
				"alter column 'symbol' of 'currency'", "alter column 'discount' of 'customer_group'",
				"alter column 'state' of 'product'", "add constraint 'tax_rate_range' of 'tax_rate'",
				"comment on table 'currency'", "comment on table 'price'"),

			Step.of("Products come in larger numbers")
				.edit("Catalogue", "allocationSize = 20", "allocationSize = 50")
				.edit("Orders", "initialValue = 1000, allocationSize = 1", "initialValue = 1000, allocationSize = 10")
				.expecting("alter sequence 'order_numbers'", "alter sequence 'product_numbers'"),

			Step.of("What is structured is JSON")
				.edit("Marketing", """
						@Column(columnDefinition = "text")
						String content;""", """
						@JdbcTypeCode(SqlTypes.JSON)
						Map<String, String> content;""")
				.edit("Catalogue", "LocalDate releasedOn;", """
						LocalDate releasedOn;

						@JdbcTypeCode(SqlTypes.JSON)
						Map<String, String> properties;""")
				.expecting("add column 'properties' of 'product'", "alter column 'content' of 'setting'"));

	private DefinitionSteps() {
	}

}
