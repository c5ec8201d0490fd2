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
class Warehouse extends Numbered {

	@Column(nullable = false, length = 60)
	String name;

	@Embedded
	PostalAddress place;

	LocalTime opensAt;

}

@Entity
class StockLevel {

	@EmbeddedId
	StockKey id;

	@MapsId("variantId")
	@ManyToOne
	Variant variant;

	@MapsId("warehouseId")
	@ManyToOne
	Warehouse warehouse;

	int quantity;

}

@Embeddable
class StockKey {

	Long variantId;

	Long warehouseId;

}

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Movement extends Numbered {

	@ManyToOne(optional = false)
	Variant variant;

	int quantity;

	Instant movedAt;

}

@Entity
class InboundMovement extends Movement {

	@ManyToOne
	PurchaseOrder purchaseOrder;

}

@Entity
class OutboundMovement extends Movement {

	@ManyToOne
	Shipment shipment;

}

@Embeddable
class Contact {

	@Column(name = "contact_name", length = 80)
	String name;

	@Column(name = "contact_email", nullable = false, length = 120)
	String email;

}

@Entity
class Supplier extends Numbered {

	@Column(nullable = false)
	String name;

	@Embedded
	Contact contact;

}

@Entity
class SupplierProduct extends Numbered {

	@ManyToOne(optional = false)
	Supplier supplier;

	@ManyToOne(optional = false)
	Product product;

	Duration leadTime;

	@Embedded
	Money cost;

}

@Entity
class PurchaseOrder extends Numbered {

	@ManyToOne(optional = false)
	Supplier supplier;

	LocalDate orderedOn;

}

@Entity
class PurchaseOrderLine extends Numbered {

	@ManyToOne(optional = false)
	PurchaseOrder purchaseOrder;

	@ManyToOne(optional = false)
	Variant variant;

	int quantity;

}

// More to come.
