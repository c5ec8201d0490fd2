package dev.migrate.hibernate.shop;

import java.util.List;

/** What is there gets another name. */
final class RenameSteps {

	static final List<Step> ALL = List.of(
			Step.of("What is remarked is a note, and customers have surnames")
				.edit("Orders", """
						@Column(length = 500)
						String remark;""", """
						@Column(length = 500)
						@dev.migrate.annotation.RenamedFrom("remark")
						String note;""")
				.edit("Customers", "last_name, first_name", "surname, first_name")
				.edit("Customers", "String lastName;", """
						@dev.migrate.annotation.RenamedFrom("last_name")
						String surname;""")
				.expecting("alter column 'remark' of 'orders'", "alter column 'last_name' of 'customer'"),

			Step.of("Vouchers are coupons")
				.edit("Orders", """
						@Entity
						class Voucher extends Numbered {""", """
						@Entity
						@Table(name = "coupon")
						@dev.migrate.annotation.RenamedFrom("voucher")
						class Voucher extends Numbered {""")
				.edit("Orders", """
						@ManyToMany
						Set<Category> categories;""", """
						@ManyToMany
						@JoinTable(name = "coupon_categories", joinColumns = @JoinColumn(name = "voucher_id"))
						@dev.migrate.annotation.RenamedFrom("voucher_categories")
						Set<Category> categories;""")
				.expecting("rename table 'voucher'", "rename table 'voucher_categories'",
						"rename table 'voucher_seq'"));

	private RenameSteps() {
	}

}
