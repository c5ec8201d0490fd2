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
@Table(name = "orders", indexes = @Index(name = "orders_by_state", columnList = "state"))
@SequenceGenerator(name = "order_numbers", sequenceName = "order_numbers", initialValue = 1000, allocationSize = 1)
class Order {

	@Id
	@GeneratedValue(generator = "order_numbers")
	Long number;

	@Version
	int version;

	@ManyToOne(optional = false)
	Customer customer;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 20)
	OrderState state;

	@Enumerated(EnumType.ORDINAL)
	OrderPriority priority;

	@Embedded
	@AttributeOverride(name = "street", column = @Column(name = "delivery_street"))
	@AttributeOverride(name = "city", column = @Column(name = "delivery_city"))
	@AttributeOverride(name = "postcode", column = @Column(name = "delivery_postcode"))
	@AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "delivery_country"))
	PostalAddress delivery;

	@Column(length = 500)
	String remark;

	@ManyToOne
	Voucher voucher;

	Instant placedAt;

}

enum OrderState {

	PLACED, PAID, SHIPPED, CANCELLED

}

enum OrderPriority {

	NORMAL, EXPRESS

}

@Entity
class OrderLine extends Numbered {

	@ManyToOne(optional = false)
	@JoinColumn(foreignKey = @ForeignKey(name = "order_line_order"))
	Order order;

	@ManyToOne(optional = false)
	Variant variant;

	@Check(name = "order_line_quantity", constraints = "quantity > 0")
	int quantity;

	@Embedded
	Money price;

}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 20)
abstract class Payment extends Numbered {

	@ManyToOne(optional = false)
	Order order;

	@Embedded
	Money money;

}

@Entity
@DiscriminatorValue("card")
class CardPayment extends Payment {

	@Column(length = 4)
	String lastDigits;

}

@Entity
@DiscriminatorValue("transfer")
class TransferPayment extends Payment {

	@Column(length = 34)
	String iban;

}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class SalesDocument extends Numbered {

	@Column(nullable = false, unique = true, length = 30)
	String documentNumber;

	@ManyToOne(optional = false)
	Order order;

	LocalDate issuedOn;

}

@Entity
class Invoice extends SalesDocument {

	LocalDate dueOn;

}

@Entity
class CreditNote extends SalesDocument {

	@ManyToOne(optional = false)
	Invoice invoice;

}

@Entity
class Shipment extends Numbered {

	@ManyToOne(optional = false)
	Order order;

	@ManyToOne
	Warehouse warehouse;

	@Column(length = 60)
	String trackingNumber;

}

@Entity
class ShipmentLine extends Numbered {

	@ManyToOne(optional = false)
	Shipment shipment;

	@ManyToOne(optional = false)
	OrderLine orderLine;

	int quantity;

}

@Entity
class ReturnRequest extends Numbered {

	@ManyToOne(optional = false)
	Order order;

	String reason;

}

@Entity
class ReturnLine extends Numbered {

	@ManyToOne(optional = false)
	ReturnRequest request;

	@ManyToOne(optional = false)
	OrderLine orderLine;

	int quantity;

}

@Entity
class Voucher extends Numbered {

	@Column(nullable = false, unique = true, length = 20)
	String code;

	@Embedded
	Money money;

	@ManyToMany
	Set<Category> categories;

}

// More to come.
