package dev.migrate.hibernate.shop;

import java.util.List;

/** Tables come, go and share their columns otherwise. */
final class TableSteps {

	static final List<Step> ALL = List.of(
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
						"drop column 'last_digits' of 'payment'", "drop column 'iban' of 'payment'"));

	private TableSteps() {
	}

}
