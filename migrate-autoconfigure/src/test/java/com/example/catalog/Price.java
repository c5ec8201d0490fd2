package com.example.catalog;

public record Price(long cents) {

}
