package com.example.catalog;

import dev.migrate.annotation.RenamedFrom;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Product {

	@Id
	@GeneratedValue
	Long id;

	@Column(nullable = false)
	@RenamedFrom("title")
	String displayName;

	Price listPrice;

}
