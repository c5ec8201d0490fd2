package dev.migrate.hibernate.shop;

import java.util.List;

/** Other rows are allowed, found and kept. */
final class ConstraintSteps {

	static final List<Step> ALL = List.of(Step.of("Names of brands are unique, those of groups are not")
		.edit("Catalogue", """
				@Column(nullable = false, length = 80)
				String name;

				String website;""", """
				@Column(nullable = false, length = 80, unique = true)
				String name;

				String website;""")
		.edit("Customers", """
				@Table(uniqueConstraints = @UniqueConstraint(name = "customer_group_name", columnNames = "name"))
				""", "")
		.expecting("drop constraint 'customer_group_name' of 'customer_group'",
				"add constraint 'brand_name_key' of 'brand'"),

			Step.of("Products are found otherwise")
				.edit("Catalogue", """
						@Index(name = "product_by_sku", columnList = "sku"),""", """
						@Index(name = "product_by_sku", columnList = "sku", unique = true),""")
				.edit("Catalogue", "columnList = \"brand_id, sku\"", "columnList = \"brand_id, state desc, sku\"")
				.edit("Catalogue", """
						,
								@Index(name = "product_by_release", columnList = "released_on") })""", """
						})""")
				.edit("Orders", "indexes = @Index(name = \"orders_by_state\", columnList = \"state\")", """
						indexes = { @Index(name = "orders_by_state", columnList = "state"),
								@Index(columnList = "placed_at, customer_id") }""")
				.expecting("drop index 'product_by_brand'", "drop index 'product_by_release'",
						"drop index 'product_by_sku'", "create index 'ix_orders_placed_at_customer_id' of 'orders'",
						"add constraint 'product_by_sku' of 'product'", "create index 'product_by_brand' of 'product'"),

			Step.of("References are kept, and let go")
				.edit("Catalogue", """
						@Column(name = "customer_id")
						Long customer;""", """
						@ManyToOne
						@JoinColumn(name = "customer_id")
						Customer customer;""")
				.edit("Orders", """
						@JoinColumn(foreignKey = @ForeignKey(name = "order_line_order"))""", """
						@OnDelete(action = OnDeleteAction.CASCADE)
						@JoinColumn(foreignKey = @ForeignKey(name = "order_line_order"))""")
				.edit("Customers", """
						@ManyToOne(optional = false)
						@OnDelete(action = OnDeleteAction.CASCADE)
						Customer customer;""", """
						@ManyToOne(optional = false)
						Customer customer;""")
				.edit("Stock", """
						@ManyToOne
						Shipment shipment;""", """
						@ManyToOne
						@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
						Shipment shipment;""")
				.expecting("drop constraint 'customer_note_customer_id_fkey' of 'customer_note'",
						"drop constraint 'order_line_order' of 'order_line'",
						"drop constraint 'outbound_movement_shipment_id_fkey' of 'outbound_movement'",
						"add constraint 'customer_note_customer_id_fkey' of 'customer_note'",
						"add constraint 'order_line_order' of 'order_line'",
						"add constraint 'review_customer_id_fkey' of 'review'"));

	private ConstraintSteps() {
	}

}
