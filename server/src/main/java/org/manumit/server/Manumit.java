package org.manumit.server;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The server application. Settings are given as {@code --manumit.home=…} or in {@code application.yaml} beside the jar. */
@SpringBootApplication
@Modulithic(systemName = "Manumit")
@OpenAPIDefinition(info = @Info(title = "Manumit", version = "1"), servers = @Server(url = "/"))
public class Manumit {

    public static void main(String[] arguments) {
        SpringApplication.run(Manumit.class, arguments);
    }
}
