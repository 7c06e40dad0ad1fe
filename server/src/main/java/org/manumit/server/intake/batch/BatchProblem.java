package org.manumit.server.intake.batch;

import java.util.Map;

/**
 * Why a batch stopped, as a message of this module. Holds no content of the file.
 *
 * @param code stable kebab-case name
 * @param arguments values of the message's arguments
 */
public record BatchProblem(String code, Map<String, String> arguments) {
    public BatchProblem {
        arguments = Map.copyOf(arguments);
    }
}
