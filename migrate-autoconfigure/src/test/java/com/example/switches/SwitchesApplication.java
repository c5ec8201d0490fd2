package com.example.switches;

import com.example.elsewhere.EnablePool;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application that switches on a library. */
@SpringBootApplication
@EnablePool
public class SwitchesApplication {

}
