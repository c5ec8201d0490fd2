package shop;

import java.math.BigDecimal;
import java.time.*;
import java.util.*;

import jakarta.persistence.*;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
class Category extends Numbered {

	@ManyToOne
	Category parent;

	@Column(nullable = false, length = 80)
	String slug;

	int position;

	@ElementCollection
	@MapKeyColumn(name = "language", length = 5)
	Map<String, Translation> translations;

}

@Entity
class Brand extends Numbered {

	@Column(nullable = false, length = 80)
	String name;

	String website;

}

@Entity
@Table(indexes = { @Index(name = "product_by_sku", columnList = "sku"),
		@Index(name = "product_by_brand", columnList = "brand_id, sku"),
		@Index(name = "product_by_release", columnList = "released_on") })
@SequenceGenerator(name = "product_numbers", sequenceName = "product_numbers", allocationSize = 20)
class Product {

	@Id
	@GeneratedValue(generator = "product_numbers")
	Long id;

	@Version
	int version;

	@Column(nullable = false, length = 40)
	String sku;

	@Column(length = 20)
	String legacyCode;

	@ManyToOne
	Brand brand;

	@ManyToOne(optional = false)
	TaxClass taxClass;

	LocalDate releasedOn;

	@Column(nullable = false)
	@ColumnDefault("'draft'")
	String state;

	@ElementCollection
	@MapKeyColumn(name = "language", length = 5)
	Map<String, Translation> translations;

	@ManyToMany
	Set<Category> categories;

	@ManyToMany
	Set<Tag> tags;

}

@Entity
class Tag {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	Integer id;

	@Column(nullable = false, unique = true, length = 40)
	String word;

}

@Entity
class Variant extends Numbered {

	@ManyToOne(optional = false)
	Product product;

	@Column(nullable = false, unique = true, length = 13)
	String barcode;

	int weightInGrams;

	@ElementCollection
	@MapKeyColumn(name = "choice", length = 40)
	@Column(name = "chosen", length = 40)
	Map<String, String> choices;

}

@Entity
@Check(name = "price_positive", constraints = "amount > 0")
class Price extends Numbered {

	@ManyToOne(optional = false)
	Variant variant;

	@Embedded
	Money money;

	LocalDateTime validFrom;

}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 20)
abstract class Attachment extends Numbered {

	@ManyToOne(optional = false)
	Product product;

	@Column(nullable = false, length = 200)
	String path;

}

@Entity
@DiscriminatorValue("image")
class ImageAttachment extends Attachment {

	Integer width;

	Integer height;

}

@Entity
@DiscriminatorValue("manual")
class ManualAttachment extends Attachment {

	@ManyToOne
	Language language;

}

@Entity
class Review extends Numbered {

	@ManyToOne(optional = false)
	Product product;

	@Column(name = "customer_id")
	Long customer;

	@Check(constraints = "stars between 1 and 5")
	short stars;

	@Column(length = 2000)
	String body;

}

// More to come.
