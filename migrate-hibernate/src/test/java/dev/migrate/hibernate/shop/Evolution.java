package dev.migrate.hibernate.shop;

import java.util.List;

/** What happens to the shop after its opening. */
final class Evolution {

	static final List<Step> STEPS = List.of(
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
					""", "").expecting("drop column 'legacy_code' of 'product'"),

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
						"create sequence 'coupon_seq'", "drop sequence 'voucher_seq'"),

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
						"alter column 'surname' of 'customer'"),

			Step.of("Names of brands are unique, those of groups are not")
				.edit("Catalogue", """
						@Column(nullable = false, length = 80)
						String name;

						String website;""", """
						@Column(nullable = false, length = 80, unique = true)
						String name;

						String website;""")
				.edit("Customers",
						"""
								@Table(uniqueConstraints = @UniqueConstraint(name = "customer_group_name", columnNames = "name"))
								""",
						"")
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
						"add constraint 'review_customer_id_fkey' of 'review'"),

			Step.of("There are gift cards")
				.append("Marketing", """
						@Entity
						@Table(indexes = @Index(columnList = "bought_by_id"))
						@Comment("Money that somebody may spend")
						class GiftCard {

							@Id
							@GeneratedValue(strategy = GenerationType.UUID)
							UUID id;

							@Column(nullable = false, unique = true, length = 24)
							String code;

							@ManyToOne
							Customer boughtBy;

							@OneToMany
							@JoinColumn(name = "gift_card_id", nullable = false)
							@OrderBy("bookedAt")
							List<GiftCardBooking> bookings;

						}

						@Entity
						class GiftCardBooking extends Numbered {

							@Embedded
							Money money;

							@ColumnDefault("current_timestamp")
							LocalDateTime bookedAt;

						}
						""")
				.expecting("create sequence 'gift_card_booking_seq'", "create table 'gift_card'",
						"create table 'gift_card_booking'"),

			Step.of("Nobody looks at logins").edit("Users", """
					@Entity
					class LoginAttempt {

						@Id
						@GeneratedValue(strategy = GenerationType.IDENTITY)
						Long id;

						@ManyToOne
						ShopUser account;

						@Column(nullable = false)
						Instant attemptedAt;

						boolean successful;

					}
					""", "").expecting("drop table 'login_attempt'"),

			Step.of("Products are like others, and warehouses deliver to countries")
				.edit("Catalogue", """
						@ManyToMany
						Set<Tag> tags;""",
						"""
								@ManyToMany
								Set<Tag> tags;

								@ManyToMany
								@JoinTable(joinColumns = @JoinColumn(name = "product_id"), inverseJoinColumns = @JoinColumn(name = "like_id"))
								Set<Product> alike;""")
				.edit("Stock", "LocalTime opensAt;", """
						LocalTime opensAt;

						@ManyToMany
						Set<Country> delivers;""")
				.expecting("create table 'product_alike'", "create table 'warehouse_delivers'"),

			Step.of("Warehouses are called, suppliers are not")
				.edit("Stock", """
							@Embedded
							Contact contact;
						""", "")
				.edit("Stock", """
							LocalTime opensAt;
						""", """
							LocalTime opensAt;

							@Embedded
							Contact contact;
						""")
				.answering("'stock@example.org'")
				.expecting("add column 'contact_name' of 'warehouse'", "add column 'contact_email' of 'warehouse'",
						"UPDATE \"warehouse\" SET \"contact_email\" = /* value */ WHERE \"contact_email\" IS NULL",
						"alter column 'contact_email' of 'warehouse'", "drop column 'contact_name' of 'supplier'",
						"drop column 'contact_email' of 'supplier'"),

			Step.of("Each kind of payment has a table")
				.edit("Orders", """
						@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
						@DiscriminatorColumn(name = "kind", length = 20)
						abstract class Payment""", """
						@Inheritance(strategy = InheritanceType.JOINED)
						@DiscriminatorColumn(name = "kind", length = 20)
						abstract class Payment""")
				.expecting("create table 'card_payment'", "create table 'transfer_payment'",
						"drop column 'last_digits' of 'payment'", "drop column 'iban' of 'payment'"),

			Step.of("More is said, checked, and taken for granted")
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
				.expecting("drop constraint 'price_positive' of 'price'",
						"drop constraint 'tax_rate_range' of 'tax_rate'", "alter column 'symbol' of 'currency'",
						"alter column 'discount' of 'customer_group'", "alter column 'state' of 'product'",
						"add constraint 'tax_rate_range' of 'tax_rate'", "comment on table 'currency'",
						"comment on table 'price'"),

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
				.expecting("add column 'properties' of 'product'", "alter column 'content' of 'setting'"),

			Step.of("Suppliers have several addresses to write to")
				.edit("Stock", """
						class Supplier extends Numbered {
						""",
						"""
								class Supplier extends Numbered {

									@ElementCollection
									@CollectionTable(name = "supplier_email", uniqueConstraints = @UniqueConstraint(columnNames = "email"))
									@Column(name = "email", nullable = false, length = 120)
									Set<String> emails;

									@ElementCollection
									@OrderColumn(name = "position")
									List<Contact> people;
								""")
				.expecting("create table 'supplier_email'", "create table 'supplier_people'"),

			Step.of("Customers have a favourite address, departments a head")
				.edit("Customers", """
							Set<CustomerGroup> groups;
						""", """
							Set<CustomerGroup> groups;

							@OneToOne
							Address favourite;
						""")
				.append("Users", """
						@Entity
						class Department extends Numbered {

							@Column(nullable = false)
							String name;

							@ManyToOne(optional = false)
							Employee head;

							@ManyToOne
							Department parent;

						}

						@Entity
						class Employee extends Numbered {

							@ManyToOne
							Department department;

							@OneToOne(optional = false)
							ShopUser account;

						}
						""")
				.expecting("create sequence 'department_seq'", "create sequence 'employee_seq'",
						"create table 'department'", "create table 'employee'",
						"add column 'favourite_id' of 'customer'",
						"add constraint 'customer_favourite_id_key' of 'customer'",
						"add constraint 'customer_favourite_id_fkey' of 'customer'",
						"add constraint 'department_head_id_fkey' of 'department'"),

			Step.of("The words of tags are many")
				.edit("Catalogue", """
						Integer id;

						@Column(nullable = false, unique = true, length = 40)
						String word;""", """
						Long id;

						@Column(nullable = false, unique = true, length = 60)
						String word;""")
				.expecting("drop constraint 'product_tags_pkey' of 'product_tags'",
						"alter column 'tags_id' of 'product_tags'", "alter column 'id' of 'tag'",
						"alter column 'word' of 'tag'", "add constraint 'product_tags_pkey' of 'product_tags'"),

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
						"drop column 'labels' of 'audit.audit_entry'"),

			Step.of("Campaigns say more of their products, and wish lists are gone")
				.edit("Marketing", """
						@Entity
						class WishList extends Numbered {

							@ManyToOne(optional = false)
							Customer customer;

							@ManyToMany
							@OrderColumn(name = "position")
							List<Product> products;

						}
						""", "")
				.edit("Marketing", """
							@ManyToMany
							Set<Product> products;

						}
						""", """
						}

						@Entity
						class CampaignProduct {

							@EmbeddedId
							CampaignProductKey id;

							@MapsId("campaignId")
							@ManyToOne
							Campaign campaign;

							@MapsId("productId")
							@ManyToOne
							Product product;

							@Column(nullable = false, precision = 5, scale = 2)
							BigDecimal discount;

						}

						@Embeddable
						class CampaignProductKey {

							Long campaignId;

							Long productId;

						}
						""")
				.expecting("create table 'campaign_product'", "drop table 'wish_list_products'",
						"drop table 'wish_list'", "drop table 'campaign_products'", "drop sequence 'wish_list_seq'"));

	private Evolution() {
	}

}
