package org.manumit.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server application. */
@SpringBootApplication
public class Manumit {

    public static void main(String[] arguments) {
        SpringApplication.run(Manumit.class, arguments);
    }
}
