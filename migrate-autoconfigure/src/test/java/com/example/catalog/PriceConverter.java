package com.example.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class PriceConverter implements AttributeConverter<Price, Long> {

	@Override
	public Long convertToDatabaseColumn(Price price) {
		return (price != null) ? price.cents() : null;
	}

	@Override
	public Price convertToEntityAttribute(Long cents) {
		return (cents != null) ? new Price(cents) : null;
	}

}
