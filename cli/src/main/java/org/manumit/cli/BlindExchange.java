package org.manumit.cli;

/** Takes a message to the answering side and brings back what it says. */
interface BlindExchange {

    /** @throws CommandFailure if the partner is not there, refuses, or breaks off */
    byte[] ask(byte[] message);
}
