package org.manumit.cli;

import org.manumit.server.Manumit;

/** Entry point of the executable jar. */
public final class ManumitCommand {

    private ManumitCommand() {}

    public static void main(String[] arguments) {
        Manumit.main(arguments);
    }
}
