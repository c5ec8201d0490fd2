package dev.migrate.hibernate.shop;

import java.util.List;

/** Entities refer to others than before. */
final class RelationSteps {

	static final List<Step> ALL = List.of(Step.of("Suppliers have several addresses to write to").edit("Stock", """
			class Supplier extends Numbered {
			""", """
			class Supplier extends Numbered {

				@ElementCollection
				@CollectionTable(name = "supplier_email", uniqueConstraints = @UniqueConstraint(columnNames = "email"))
				@Column(name = "email", nullable = false, length = 120)
				Set<String> emails;

				@ElementCollection
				@OrderColumn(name = "position")
				List<Contact> people;
			""").expecting("create table 'supplier_email'", "create table 'supplier_people'"),

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

	private RelationSteps() {
	}

}
