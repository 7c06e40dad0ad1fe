package org.manumit.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The server application. Settings are given as {@code --manumit.home=…} or in {@code application.yaml} beside the jar. */
@SpringBootApplication
@Modulithic(systemName = "Manumit")
public class Manumit {

    public static void main(String[] arguments) {
        SpringApplication.run(Manumit.class, arguments);
    }
}
