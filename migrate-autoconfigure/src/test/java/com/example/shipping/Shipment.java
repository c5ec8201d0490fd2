package com.example.shipping;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Shipment {

	@Id
	Long id;

}
