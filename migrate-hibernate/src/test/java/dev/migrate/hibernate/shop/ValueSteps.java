package dev.migrate.hibernate.shop;

import java.util.List;

/** Columns have other values than before. */
final class ValueSteps {

	static final List<Step> ALL = List.of(
			Step.of("Texts are wider and narrower")
				.edit("Catalogue", """
						@Column(nullable = false, length = 40)
						String sku;""", """
						@Column(nullable = false, length = 64)
						String sku;""")
				.edit("World", """
						@Column(length = 200)
						String city;""", """
						@Column(length = 100)
						String city;""")
				.expecting("alter column 'city' of 'address'", "alter column 'sku' of 'product'",
						"alter column 'city' of 'warehouse'"),

			Step.of("Reviews may be long, and quantities and amounts large")
				.edit("Catalogue", """
						@Column(length = 2000)
						String body;""", """
						@Column(length = 100_000)
						String body;""")
				.edit("Stock", """
						int quantity;

						Instant movedAt;""", """
						long quantity;

						Instant movedAt;""")
				.edit("World", "precision = 10, scale = 2", "precision = 12, scale = 4")
				.expecting("alter column 'amount' of 'coupon'", "alter column 'quantity' of 'inbound_movement'",
						"alter column 'amount' of 'order_line'", "alter column 'quantity' of 'outbound_movement'",
						"alter column 'amount' of 'payment'", "alter column 'amount' of 'price'",
						"alter column 'body' of 'review'", "alter column 'amount' of 'supplier_product'"),

			Step.of("Orders can be refunded and wait")
				.edit("Orders", "PLACED, PAID, SHIPPED, CANCELLED", "PLACED, PAID, SHIPPED, CANCELLED, REFUNDED")
				.edit("Orders", "NORMAL, EXPRESS", "NORMAL, EXPRESS, LATER")
				.expecting("drop constraint 'orders_check' of 'orders'", "drop constraint 'orders_check1' of 'orders'",
						"add constraint 'orders_check' of 'orders'", "add constraint 'orders_check1' of 'orders'"),

			Step.of("Customers need no title, but a name")
				.edit("Customers", """
						@Column(nullable = false, length = 20)
						String title;""", """
						@Column(length = 20)
						String title;""")
				.edit("Customers", "String firstName;", """
						@Column(nullable = false)
						String firstName;""")
				.edit("Customers", """
						@dev.migrate.annotation.RenamedFrom("last_name")
						String surname;""", """
						@Column(nullable = false)
						String surname;""")
				.answering("'?'", "'?'")
				.expecting("alter column 'title' of 'customer'",
						"UPDATE \"customer\" SET \"first_name\" = /* value */ WHERE \"first_name\" IS NULL",
						"alter column 'first_name' of 'customer'",
						"UPDATE \"customer\" SET \"surname\" = /* value */ WHERE \"surname\" IS NULL",
						"alter column 'surname' of 'customer'"));

	private ValueSteps() {
	}

}
